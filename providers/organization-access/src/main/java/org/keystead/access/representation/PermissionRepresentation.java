package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level on a section, less some actions. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"section", "level"})
public record PermissionRepresentation(
        String section,
        @Schema(enumeration = {"read", "manage"}) String level,
        Collection<String> except) {}
