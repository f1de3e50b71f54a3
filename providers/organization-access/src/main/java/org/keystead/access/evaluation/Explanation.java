package org.keystead.access.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keystead.access.model.Catalogue;

/**
 * Why a member has what they have of one section.
 *
 * @param access what the evaluator gives for the same question
 * @param rule what decided
 * @param contributions every grant that reaches the section, those that do not count as well
 */
public record Explanation(SectionAccess access, Rule rule, List<Contribution> contributions) {

    /** What decides about a section, the strongest first. */
    public enum Rule {
        /** The realm's organizations, the organization, the project or the user is disabled. */
        DISABLED,
        /** She owns the organization. */
        OWNER,
        /** Every member has the section. */
        EVERYONE,
        /** Only owners have the section. */
        OWNER_ONLY,
        /** Only owners do this, whatever the section. */
        OWNER_ONLY_ACTION,
        /** The grants decide. */
        GRANTS;

        /** As written outside Java: {@code owner-only}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /** Nothing, because something is switched off. */
    public static Explanation disabled(String section) {
        return new Explanation(SectionAccess.none(section), Rule.DISABLED, List.of());
    }

    /** What decides about one action, or about the section as a whole. */
    public Rule ruleFor(Optional<String> action, Catalogue catalogue) {
        boolean kept = action.map(catalogue.ownerOnlyActions()::contains).orElse(false);
        boolean general = rule == Rule.GRANTS || rule == Rule.EVERYONE;
        return kept && general ? Rule.OWNER_ONLY_ACTION : rule;
    }

    /** Whether the member would have more if something they were given had not ended. */
    public boolean ended() {
        return contributions.stream().anyMatch(c -> c.standing() == GrantStatus.EXPIRED);
    }

    /** Whether a grant that counts excepts that action. */
    public boolean excepts(String action) {
        return contributions.stream()
                .filter(Contribution::counts)
                .flatMap(c -> c.permission().stream())
                .anyMatch(permission -> permission.except().contains(action));
    }
}
