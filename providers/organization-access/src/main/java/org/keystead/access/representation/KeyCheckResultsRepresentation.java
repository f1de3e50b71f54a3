package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answers to all checks about an API key.
 *
 * @param subject {@code null} for a key that does not count, whatever the reason
 */
public record KeyCheckResultsRepresentation(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
                KeySubjectRepresentation subject,
        List<CheckResultRepresentation> results) {}
