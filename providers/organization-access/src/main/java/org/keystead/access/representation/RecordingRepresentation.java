package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whether the realm writes down what is changed.
 *
 * @param recorded whether it does so now
 * @param details whether with what it was before and after
 * @param keptSeconds for how long; absent for good
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordingRepresentation(boolean recorded, boolean details, Long keptSeconds) {}
