package org.keystead.access.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.spi.Grants;

/** Remembers the grants of single members; everything wider comes from the store. */
final class CachedGrants implements Grants {

    private record Key(
            String organization, String user, long organizationGeneration, long userGeneration) {}

    private final Supplier<Grants> store;
    private final AccessCache cache;
    private final Changes changes;

    CachedGrants(Supplier<Grants> store, AccessCache cache, Changes changes) {
        this.store = store;
        this.cache = cache;
        this.changes = changes;
    }

    @Override
    public List<Grant> of(String organization, String user) {
        Key key =
                new Key(
                        organization,
                        user,
                        cache.generationOf(organization),
                        cache.generationOf(user));
        if (changes.touched(organization) || changes.touched(user)) {
            return store.get().of(organization, user);
        }
        return cache.get(key, changes.sources(), () -> store.get().of(organization, user));
    }

    @Override
    public List<Grant> ofOrganization(String organization) {
        return store.get().ofOrganization(organization);
    }

    @Override
    public List<String> holders(String organization) {
        return store.get().holders(organization);
    }

    @Override
    public Map<String, List<Grant>> of(String organization, Collection<String> users) {
        return store.get().of(organization, users);
    }

    @Override
    public Map<String, List<Grant>> ofUser(String user, Collection<String> organizations) {
        return store.get().ofUser(user, organizations);
    }

    @Override
    public List<String> organizationsOf(String user) {
        return store.get().organizationsOf(user);
    }

    @Override
    public List<String> organizationsWithMany(String template, int max) {
        return store.get().organizationsWithMany(template, max);
    }

    @Override
    public List<Grant> ofRole(String organization, Access.ByRole role) {
        return store.get().ofRole(organization, role);
    }

    @Override
    public List<Grant> ofTemplates(Collection<String> roles, int max) {
        return store.get().ofTemplates(roles, max);
    }

    @Override
    public Set<String> sectionsInUse() {
        return store.get().sectionsInUse();
    }

    @Override
    public void add(Grant grant) {
        changes.add(grant.user());
        store.get().add(grant);
    }

    @Override
    public void addAll(String organization, Collection<Grant> grants) {
        changes.add(organization);
        store.get().addAll(organization, grants);
    }

    @Override
    public void remove(Grant grant) {
        changes.add(grant.user());
        store.get().remove(grant);
    }

    @Override
    public void removeTemplate(String role) {
        changes.add(AccessCache.EVERYTHING);
        store.get().removeTemplate(role);
    }

    @Override
    public void removeSections(Collection<String> sections) {
        changes.add(AccessCache.EVERYTHING);
        store.get().removeSections(sections);
    }

    @Override
    public void expectRemoval(String user) {
        changes.add(user);
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        users.forEach(changes::add);
        store.get().removeMembers(organization, users);
    }

    @Override
    public void removeUser(String user) {
        changes.add(user);
        store.get().removeUser(user);
    }
}
