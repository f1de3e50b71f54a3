package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the caller may found an organization now.
 *
 * @param limit how many organizations one user founds at most; absent where users found none
 * @param founded how many the caller has founded that are still there; absent where users found
 *     none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "allowed")
public record FoundingRepresentation(boolean allowed, Integer limit, Long founded) {}
