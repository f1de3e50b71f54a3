package org.keystead.access.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One line of a tenant switcher. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipRepresentation(
        String id,
        String alias,
        String name,
        boolean owner,
        List<String> roles,
        List<ProjectReference> projects) {}
