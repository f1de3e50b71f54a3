package org.keystead.access.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Page;

/** API keys in memory. */
final class MemoryKeys implements ApiKeys {

    private final Map<String, ApiKey> rows = new TreeMap<>();

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<ApiKey> ofUser(String user, Page page) {
        return page(of(user), page);
    }

    @Override
    public long countOfUser(String user) {
        return of(user).count();
    }

    @Override
    public long countLive(String user, Instant now) {
        return of(user).filter(key -> key.liveAt(now)).count();
    }

    @Override
    public List<ApiKey> ofOrganization(String organization, Page page) {
        return page(where(key -> key.organization().equals(organization)), page);
    }

    @Override
    public long countOfOrganization(String organization) {
        return where(key -> key.organization().equals(organization)).count();
    }

    @Override
    public List<String> holders(String organization) {
        return where(key -> key.organization().equals(organization))
                .map(ApiKey::user)
                .distinct()
                .toList();
    }

    @Override
    public List<ApiKey> ofMembers(String organization, Collection<String> users) {
        return where(k -> k.organization().equals(organization) && users.contains(k.user()))
                .toList();
    }

    @Override
    public boolean isTaken(String id) {
        return rows.containsKey(id);
    }

    @Override
    public Optional<ApiKey> named(String user, String name) {
        return of(user).filter(key -> key.name().equals(name)).findFirst();
    }

    @Override
    public void add(ApiKey key) {
        if (named(key.user(), key.name()).isPresent()) {
            throw new ModelDuplicateException("taken: " + key.name());
        }
        rows.put(key.id(), key);
    }

    @Override
    public void update(ApiKey key) {
        rows.replace(key.id(), key);
    }

    @Override
    public void remove(ApiKey key) {
        rows.remove(key.id());
    }

    @Override
    public void removeEnded(String user, Instant before) {
        rows.values().removeIf(key -> key.user().equals(user) && ended(key, before));
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        rows.values().removeAll(ofMembers(organization, users));
    }

    @Override
    public void removeUser(String user) {
        rows.values().removeIf(key -> key.user().equals(user));
    }

    @Override
    public void used(String id, ApiKey.LastUse use) {
        find(id).ifPresent(key -> update(at(key, use)));
    }

    private static ApiKey at(ApiKey key, ApiKey.LastUse use) {
        return new ApiKey(
                key.id(),
                key.organization(),
                key.user(),
                key.name(),
                key.narrowing(),
                key.addresses(),
                key.hashes(),
                key.createdAt(),
                key.expiresAt(),
                Optional.of(use));
    }

    private static boolean ended(ApiKey key, Instant before) {
        return key.expiresAt().filter(end -> end.isBefore(before)).isPresent();
    }

    private static List<ApiKey> page(Stream<ApiKey> keys, Page page) {
        return keys.skip(page.first()).limit(page.max()).toList();
    }

    private Stream<ApiKey> of(String user) {
        return where(key -> key.user().equals(user));
    }

    private Stream<ApiKey> where(Predicate<ApiKey> which) {
        return rows.values().stream().filter(which).sorted(Comparator.comparing(ApiKey::name));
    }
}
