package org.keystead.it.crossing;

import java.util.Map;
import java.util.Optional;

/** A place in a request where something of an organization is named. */
enum Slot {
    ORGANIZATION,
    PROJECT,
    USER,
    /** The user whom a decision is about: the caller herself, where nothing is swapped. */
    SUBJECT,
    ROLE,
    GRANT,
    INVITATION,
    APPROVAL,
    /** A key of the owner's. */
    KEY;

    private static final Map<String, Slot> BY_NAME =
            Map.of("organization", ORGANIZATION, "project", PROJECT, "user", USER, "role", ROLE);
    private static final Map<String, Slot> BY_LIST =
            Map.of(
                    "grants",
                    GRANT,
                    "invitations",
                    INVITATION,
                    "support-approvals",
                    APPROVAL,
                    "api-keys",
                    KEY);

    /**
     * What a placeholder or a parameter stands for.
     *
     * @param before the word of the path before it, which says what an {@code id} is of
     */
    static Optional<Slot> of(String name, String before) {
        return Optional.ofNullable(name.equals("id") ? BY_LIST.get(before) : BY_NAME.get(name));
    }
}
