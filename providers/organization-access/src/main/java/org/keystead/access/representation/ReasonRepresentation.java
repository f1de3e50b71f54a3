package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a check was answered as it was.
 *
 * @param user one sentence for the person whom it is about, in their language
 * @param admin the same as structure
 */
public record ReasonRepresentation(String user, Admin admin) {

    /**
     * For those who give access.
     *
     * @param rule what decided: {@code disabled}, {@code owner}, {@code everyone}, {@code
     *     owner-only}, {@code owner-only-action} or {@code grants}
     * @param grants the grants that reach the section, those that do not count as well
     * @param omitted how many more there are than one answer names; absent where it names all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"rule", "grants"})
    public record Admin(String rule, List<ContributionRepresentation> grants, Integer omitted) {}
}
