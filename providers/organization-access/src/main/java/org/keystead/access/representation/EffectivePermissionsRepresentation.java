package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one member may do in an organization, or in one project of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"subject", "organization", "roles", "sections"})
public record EffectivePermissionsRepresentation(
        UserReference subject,
        OrganizationReference organization,
        ProjectReference project,
        boolean owner,
        List<String> roles,
        List<SectionAccessRepresentation> sections) {}
