package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One step of a plan.
 *
 * @param step {@code create}, {@code change} or {@code remove}
 * @param path {@code organizations/acme/members/bo/grants}: aliases and user names, no ids
 * @param conflicts what existing grants lose by it, in words
 * @param gained what grants and roles that are held give more by it, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepRepresentation(
        String step,
        String path,
        Object before,
        Object after,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> conflicts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> gained) {}
