package org.keystead.access.apikey;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Narrowed;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Project;

/** A key that counts now, and whose it is. */
public record VerifiedKey(ApiKey key, UserModel user) {

    /** Whether the key is for that organization. */
    public boolean reaches(OrganizationModel organization) {
        return key.organization().equals(organization.getId());
    }

    /** What the key may do of what its user may in a place of its organization. */
    public EffectivePermissions narrowed(
            EffectivePermissions users, Catalogue catalogue, Optional<Project> project) {
        return new Narrowed(catalogue, key.narrowing()).of(users, project);
    }
}
