package org.keystead.access.rest.representation;

/**
 * Why a check was answered as it was.
 *
 * @param user one sentence for the person whom it is about, in her language
 * @param admin the same as structure
 */
public record ReasonRepresentation(String user, Admin admin) {

    /**
     * For whoever gives access.
     *
     * @param rule what decided: {@code disabled}, {@code owner}, {@code everyone}, {@code
     *     owner-only}, {@code owner-only-action} or {@code grants}
     * @param grants every grant that reaches the section, those that do not count as well
     */
    public record Admin(String rule, java.util.List<ContributionRepresentation> grants) {}
}
