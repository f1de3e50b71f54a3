package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An API key as its user, owners and administrators see it.
 *
 * @param user whose it is; absent in lists of one's own
 * @param projects the projects that it is for alone; absent for the whole organization
 * @param everything whether it is for all that its user may do
 * @param permissions what it is for otherwise; absent where it is for everything
 * @param addresses the ranges of addresses that it counts from; absent for anywhere
 * @param expiresAt absent for a key without end
 * @param lastUsedAt exact to a minute; absent for a key that was never used
 * @param secret the key itself, in the one answer that has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "name", "organization", "createdAt"})
public record ApiKeyRepresentation(
        String id,
        String name,
        PersonReference user,
        OrganizationReference organization,
        List<ProjectReference> projects,
        boolean everything,
        List<PermissionRepresentation> permissions,
        List<String> addresses,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") String expiresAt,
        @Schema(format = "date-time") String lastUsedAt,
        String lastAddress,
        String secret) {

    /** The same with what is told once. */
    public ApiKeyRepresentation with(String text) {
        return new ApiKeyRepresentation(
                id,
                name,
                user,
                organization,
                projects,
                everything,
                permissions,
                addresses,
                createdAt,
                expiresAt,
                lastUsedAt,
                lastAddress,
                text);
    }

    /** Without the secret, which no log should have. */
    @Override
    public String toString() {
        return "ApiKeyRepresentation[" + id + "]";
    }
}
