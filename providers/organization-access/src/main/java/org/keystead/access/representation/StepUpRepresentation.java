package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stronger or fresher login that is asked for; maxAge in seconds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"acr"})
public record StepUpRepresentation(String acr, Integer maxAge) {}
