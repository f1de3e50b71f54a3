package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answers to all checks of one request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResultsRepresentation(List<CheckResultRepresentation> results) {}
