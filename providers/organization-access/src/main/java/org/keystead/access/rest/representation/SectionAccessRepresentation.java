package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;

/** What one member has of one section. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionAccessRepresentation(
        String section,
        String level,
        Collection<String> actions,
        Collection<String> except,
        StepUpRepresentation stepUp) {}
