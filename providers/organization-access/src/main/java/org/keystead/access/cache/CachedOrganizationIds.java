package org.keystead.access.cache;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.spi.OrganizationIds;

/**
 * Remembers which organization a name stands for. Only hits are kept, and each is checked against
 * Keycloak's own cached organization, so no message is needed when organizations come and go; only
 * a realm's removal lets ids return that a file chose.
 *
 * <p>What members call theirs is remembered for each of them: one who asks for what is not hers is
 * answered by the database, whether others asked for it or it is not there at all.
 */
final class CachedOrganizationIds implements OrganizationIds {

    private static final String ANYBODY = "";

    private record Alias(String realm, String alias, long generation) {}

    private record Name(String realm, String name, String member, long generation) {}

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
        return remembered(
                new Alias(realm(), alias, generation()),
                organization -> alias.equals(organization.getAlias()),
                () -> store.get().ofAlias(alias));
    }

    @Override
    public Optional<String> named(String idOrAlias) {
        return named(idOrAlias, ANYBODY, () -> store.get().named(idOrAlias));
    }

    @Override
    public Optional<String> named(String idOrAlias, String member) {
        return named(idOrAlias, member, () -> store.get().named(idOrAlias, member));
    }

    private Optional<String> named(
            String name, String member, Supplier<Optional<String>> otherwise) {
        return remembered(
                new Name(realm(), name, member, generation()),
                organization ->
                        name.equals(organization.getId()) || name.equals(organization.getAlias()),
                otherwise);
    }

    private Optional<String> remembered(
            Object key, Predicate<OrganizationModel> fits, Supplier<Optional<String>> otherwise) {
        Optional<String> known = cache.known(key, changes.sources());
        if (known.filter(id -> still(id, fits)).isPresent()) {
            return known;
        }
        Optional<String> found = otherwise.get();
        found.ifPresent(id -> cache.remember(key, changes.sources().began(), id));
        return found;
    }

    /** One that is another realm's by now is none. */
    private boolean still(String id, Predicate<OrganizationModel> fits) {
        try {
            OrganizationModel organization =
                    session.getProvider(OrganizationProvider.class).getById(id);
            return organization != null && fits.test(organization);
        } catch (ModelException e) {
            return false;
        }
    }

    private long generation() {
        return cache.generationOf(realm());
    }

    private String realm() {
        return session.getContext().getRealm().getId();
    }
}
