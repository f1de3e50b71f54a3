package org.keystead.access.apikey;

import java.util.List;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.ApiKey;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Page;

/** Every key that acts in one organization, for its owners and for administrators. */
public final class OrganizationKeys {

    private final Managing managing;
    private final OrganizationModel organization;

    public OrganizationKeys(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
    }

    /** By user and name. */
    public List<ApiKeyRepresentation> page(Page page) {
        require(ManagementSections.VIEW);
        return new ShownKeys(managing.access(), managing.decisions())
                .of(organization, store().ofOrganization(organization.getId(), page));
    }

    public long count() {
        require(ManagementSections.VIEW);
        return store().countOfOrganization(organization.getId());
    }

    /** Ends a key that acts there; any other is none. */
    public void end(String id) {
        require(ManagementSections.UPDATE);
        ApiKey key = find(id);
        KeyEnd end = new KeyEnd(managing);
        end.lock(key.user(), List.of(key));
        end.end(find(id));
    }

    private ApiKey find(String id) {
        return store().find(id)
                .filter(key -> key.organization().equals(organization.getId()))
                .orElseThrow(() -> Refusal.notFound("api-key"));
    }

    /** No section's level is enough: what all members' machines may do is the owners' to know. */
    private void require(String action) {
        managing.authority().require(organization, ManagementSections.ORGANIZATION, action);
        if (!managing.authority().administrator()) {
            managing.authority().requireOwnWord(organization);
        }
    }

    private ApiKeys store() {
        return managing.access().apiKeys();
    }
}
