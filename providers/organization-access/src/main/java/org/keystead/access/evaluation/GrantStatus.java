package org.keystead.access.evaluation;

import java.util.Locale;

/** Whether a grant counts for a section where it is asked for, and if not, why. */
public enum GrantStatus {
    COUNTS,
    /** Its time is over. */
    EXPIRED,
    /** It is for a project that was not asked for. */
    OTHER_PROJECT,
    /** It is for that project, where grants do not reach such a section. */
    OTHER_SCOPE;

    /** As written outside Java: {@code counts}, {@code expired}, {@code other-project}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
