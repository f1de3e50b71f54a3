package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to one check, in the order of the questions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"level"})
public record CheckResultRepresentation(
        String id,
        boolean allowed,
        @Schema(enumeration = {"none", "read", "manage"}) String level,
        StepUpRepresentation stepUp,
        ReasonRepresentation reason,
        String error,
        @JsonProperty("error_description") String errorDescription) {}
