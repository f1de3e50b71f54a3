package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a tenant switcher. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "alias", "name", "roles", "projects"})
public record MembershipRepresentation(
        String id,
        String alias,
        String name,
        boolean owner,
        List<String> roles,
        List<ProjectReference> projects) {}
