package org.keystead.access.jpa;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keycloak.util.JsonSerialization;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;

/** Rows of API keys to records and back. */
final class ApiKeyMapping {

    /** A narrowing as its column has it; without permissions it is for everything. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Stored(List<StoredPermission> permissions, Set<String> projects) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record StoredPermission(String section, String level, SortedSet<String> except) {}

    private ApiKeyMapping() {}

    static ApiKey key(ApiKeyEntity entity) {
        return new ApiKey(
                entity.id,
                entity.organizationId,
                entity.userId,
                entity.name,
                narrowing(entity.narrowing),
                entity.addresses == null ? List.of() : List.of(entity.addresses.split(" ", -1)),
                new KeyHashes(
                        entity.hash,
                        Optional.ofNullable(entity.formerHash)
                                .map(hash -> former(hash, entity.formerEndsAt))),
                Instant.ofEpochSecond(entity.createdAt),
                Optional.ofNullable(entity.expiresAt).map(Instant::ofEpochSecond),
                Optional.ofNullable(entity.lastUsedAt)
                        .map(Instant::ofEpochSecond)
                        .map(at -> use(at, entity.lastAddress)));
    }

    static ApiKeyEntity entity(ApiKey key, String realm) {
        ApiKeyEntity entity = new ApiKeyEntity();
        entity.id = key.id();
        entity.realmId = realm;
        entity.organizationId = key.organization();
        entity.userId = key.user();
        entity.createdAt = key.createdAt().getEpochSecond();
        copy(key, entity);
        return entity;
    }

    static void copy(ApiKey key, ApiKeyEntity entity) {
        entity.name = key.name();
        entity.expiresAt = key.expiresAt().map(Instant::getEpochSecond).orElse(null);
        entity.narrowing = text(key.narrowing());
        entity.addresses = key.addresses().isEmpty() ? null : String.join(" ", key.addresses());
        entity.hash = key.hashes().current();
        Optional<KeyHashes.Former> former = key.hashes().former();
        entity.formerHash = former.map(KeyHashes.Former::hash).orElse(null);
        entity.formerEndsAt = former.map(f -> f.endsAt().getEpochSecond()).orElse(null);
    }

    private static KeyHashes.Former former(String hash, Long endsAt) {
        return new KeyHashes.Former(
                hash, endsAt == null ? Instant.EPOCH : Instant.ofEpochSecond(endsAt));
    }

    private static ApiKey.LastUse use(Instant at, String address) {
        return new ApiKey.LastUse(at, Optional.ofNullable(address));
    }

    static Narrowing narrowing(String json) {
        try {
            Stored stored = JsonSerialization.mapper.readValue(json, Stored.class);
            return new Narrowing(
                    stored.permissions() == null,
                    stored.permissions() == null
                            ? List.of()
                            : stored.permissions().stream().map(ApiKeyMapping::permission).toList(),
                    Optional.ofNullable(stored.projects()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable narrowing of an API key", e);
        }
    }

    static String text(Narrowing narrowing) {
        Stored stored =
                new Stored(
                        narrowing.everything()
                                ? null
                                : narrowing.permissions().stream()
                                        .map(
                                                p ->
                                                        new StoredPermission(
                                                                p.section(),
                                                                p.level().key(),
                                                                p.except()))
                                        .toList(),
                        narrowing.projects().<Set<String>>map(TreeSet::new).orElse(null));
        try {
            return JsonSerialization.mapper.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Permission permission(StoredPermission stored) {
        return new Permission(
                stored.section(),
                EntityMapping.level(stored.level()),
                stored.except() == null ? new TreeSet<>() : stored.except());
    }
}
