package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to one check, in the order of the questions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResultRepresentation(
        String id,
        boolean allowed,
        String level,
        StepUpRepresentation stepUp,
        ReasonRepresentation reason,
        String error,
        @JsonProperty("error_description") String errorDescription) {}
