package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization as its members name it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "alias", "name"})
public record OrganizationReference(String id, String alias, String name) {}
