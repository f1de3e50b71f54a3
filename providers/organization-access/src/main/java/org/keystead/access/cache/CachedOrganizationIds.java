package org.keystead.access.cache;

import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.spi.OrganizationIds;

/**
 * Remembers which id an alias stands for. Only hits are kept, and each is checked against
 * Keycloak's own cached organization, so no message is needed when organizations come and go.
 */
final class CachedOrganizationIds implements OrganizationIds {

    private record Key(String realm, String alias) {}

    private final KeycloakSession session;
    private final Supplier<OrganizationIds> store;
    private final AccessCache cache;
    private final Changes changes;

    CachedOrganizationIds(
            KeycloakSession session,
            Supplier<OrganizationIds> store,
            AccessCache cache,
            Changes changes) {
        this.session = session;
        this.store = store;
        this.cache = cache;
        this.changes = changes;
    }

    @Override
    public Optional<String> ofAlias(String alias) {
        Key key = new Key(session.getContext().getRealm().getId(), alias);
        Optional<String> known = cache.known(key);
        if (known.isPresent() && stillHas(known.get(), alias)) {
            return known;
        }
        Optional<String> found = store.get().ofAlias(alias);
        found.ifPresent(id -> cache.remember(key, changes.beganAt(), id));
        return found;
    }

    private boolean stillHas(String id, String alias) {
        OrganizationModel organization =
                session.getProvider(OrganizationProvider.class).getById(id);
        return organization != null && alias.equals(organization.getAlias());
    }
}
