package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an API key is good for, in the manner of RFC 7662; nothing but {@code active} for one that
 * does not count, whatever the reason.
 *
 * @param projects the projects that it is for alone, with what it may do there; absent for the
 *     whole organization
 * @param sections what it may do in the organization itself
 * @param expiresAt absent for a key without end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyDescriptionRepresentation(
        boolean active,
        KeySubjectRepresentation subject,
        OrganizationReference organization,
        List<KeyProjectRepresentation> projects,
        List<SectionAccessRepresentation> sections,
        @Schema(format = "date-time") String expiresAt) {

    public static final KeyDescriptionRepresentation INACTIVE =
            new KeyDescriptionRepresentation(false, null, null, null, null, null);
}
