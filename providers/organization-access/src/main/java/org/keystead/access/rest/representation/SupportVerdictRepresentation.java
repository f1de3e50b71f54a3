package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;

/**
 * What the support desk may do.
 *
 * @param verdict {@code allowed}, {@code approval-required}, {@code no-disclosure} or {@code
 *     owner-only}
 * @param level the member's level; absent where nothing is disclosed
 * @param actions what support does for her
 * @param never what support does for nobody
 * @param ownerOnly what only an owner may ask for
 * @param approval the owner's approval, where one made the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportVerdictRepresentation(
        String verdict,
        String level,
        Collection<String> actions,
        Collection<String> never,
        Collection<String> ownerOnly,
        SupportApprovalRepresentation approval) {}
