package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers to all checks of one request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"results"})
public record CheckResultsRepresentation(List<CheckResultRepresentation> results) {}
