package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of an organization's history.
 *
 * @param kind what was changed: {@code grant}, {@code member}, {@code project}, {@code role},
 *     {@code invitation}, {@code support-approval}, {@code organization}
 * @param path what was changed, below the organization; empty for the organization itself
 * @param member whom it was about, if it was about a member
 * @param forced whether an invariant was broken on purpose
 * @param before what it was, without names and addresses of people; absent where that is not kept
 * @param after what it became, in the same way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "time", "operation", "kind", "path", "actor"})
public record ChangeRepresentation(
        String id,
        @Schema(format = "date-time") String time,
        @Schema(enumeration = {"create", "update", "delete", "action"}) String operation,
        String kind,
        String path,
        PersonReference actor,
        PersonReference member,
        boolean forced,
        JsonNode before,
        JsonNode after) {}
