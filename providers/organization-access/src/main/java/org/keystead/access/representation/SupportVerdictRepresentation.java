package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the support desk may do.
 *
 * @param verdict {@code allowed}, {@code approval-required}, {@code no-disclosure} or {@code
 *     owner-only}
 * @param level the member's level; absent where nothing is disclosed
 * @param actions what support does for the user
 * @param never what support does for nobody
 * @param ownerOnly what only an owner may ask for
 * @param approval the owner's approval, where one made the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"verdict"})
public record SupportVerdictRepresentation(
        @Schema(enumeration = {"allowed", "approval-required", "no-disclosure", "owner-only"})
                String verdict,
        @Schema(enumeration = {"none", "read", "manage"}) String level,
        Collection<String> actions,
        Collection<String> never,
        Collection<String> ownerOnly,
        SupportApprovalRepresentation approval) {}
