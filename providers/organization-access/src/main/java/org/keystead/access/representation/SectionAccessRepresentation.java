package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one member has of one section. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"section", "level", "actions"})
public record SectionAccessRepresentation(
        String section,
        String name,
        @Schema(enumeration = {"none", "read", "manage"}) String level,
        Collection<String> actions,
        Collection<String> except,
        StepUpRepresentation stepUp) {}
