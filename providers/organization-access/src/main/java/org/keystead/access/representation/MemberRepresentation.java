package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of an organization; grants is how many she has, expired ones not counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "username"})
public record MemberRepresentation(
        String id,
        String username,
        String email,
        boolean owner,
        @JsonProperty("protected") boolean guarded,
        boolean enabled,
        int grants) {}
