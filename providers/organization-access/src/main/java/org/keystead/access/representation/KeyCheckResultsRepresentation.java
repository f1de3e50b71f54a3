package org.keystead.access.representation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answers to all checks about an API key.
 *
 * @param subject {@code null} for a key that does not count, whatever the reason
 */
public record KeyCheckResultsRepresentation(
        @Schema(nullable = true) KeySubjectRepresentation subject,
        List<CheckResultRepresentation> results) {}
