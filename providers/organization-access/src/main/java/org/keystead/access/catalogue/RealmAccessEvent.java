package org.keystead.access.catalogue;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/**
 * Told before a component of ours is changed or removed, through whichever door; a listener that
 * throws keeps it as it is.
 *
 * @param catalogue the realm's catalogue as it is going to be
 * @param templates the realm's role templates as they are going to be
 */
public record RealmAccessEvent(
        KeycloakSession session, RealmModel realm, Catalogue catalogue, List<Role> templates)
        implements ProviderEvent {

    void publish() {
        session.getKeycloakSessionFactory().publish(this);
    }
}
