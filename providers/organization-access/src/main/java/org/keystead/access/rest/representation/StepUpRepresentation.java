package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The stronger or fresher login that is asked for; maxAge in seconds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepUpRepresentation(String acr, Integer maxAge) {}
