package org.keystead.access.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.util.JsonSerialization;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/** Rows to records and back. */
final class EntityMapping {

    private static final TypeReference<Map<String, List<String>>> ATTRIBUTES =
            new TypeReference<>() {};

    private EntityMapping() {}

    static Project project(ProjectEntity entity) {
        return new Project(
                entity.id,
                entity.organizationId,
                entity.alias,
                entity.name,
                Optional.ofNullable(entity.description),
                Project.Kind.valueOf(entity.kind),
                entity.enabled,
                attributes(entity.attributes));
    }

    static void copy(Project project, ProjectEntity entity) {
        entity.alias = project.alias();
        entity.name = project.name();
        entity.description = project.description().orElse(null);
        entity.kind = project.kind().name();
        entity.enabled = project.enabled();
        entity.attributes = attributes(project.attributes());
    }

    static Role role(RoleEntity entity) {
        List<Permission> permissions =
                entity.permissions.stream()
                        .map(p -> new Permission(p.section, level(p.level), words(p.exceptions)))
                        .sorted(Comparator.comparing(Permission::section))
                        .toList();
        return new Role(
                entity.name,
                Optional.ofNullable(entity.displayName),
                Optional.ofNullable(entity.description),
                permissions,
                false,
                entity.owner,
                entity.single,
                entity.guarded,
                entity.joinsNewProjects);
    }

    static void copy(Role role, RoleEntity entity) {
        entity.displayName = role.displayName().orElse(null);
        entity.description = role.description().orElse(null);
        entity.owner = role.owner();
        entity.single = role.single();
        entity.guarded = role.guarded();
        entity.joinsNewProjects = role.joinsNewProjects();
        entity.permissions.clear();
        for (Permission permission : role.permissions()) {
            RolePermissionEmbeddable row = new RolePermissionEmbeddable();
            row.section = permission.section();
            row.level = permission.level().key();
            row.exceptions = text(permission.except());
            entity.permissions.add(row);
        }
    }

    static Grant grant(GrantEntity entity) {
        return new Grant(
                entity.id,
                entity.organizationId,
                entity.userId,
                entity.access(),
                entity.project(),
                entity.end(),
                Optional.ofNullable(entity.grantedBy),
                Instant.ofEpochSecond(entity.grantedAt));
    }

    static GrantEntity entity(
            Grant grant, String realm, Function<String, Optional<String>> customRoles) {
        GrantEntity entity = new GrantEntity();
        entity.id = grant.id();
        entity.realmId = realm;
        entity.organizationId = grant.organization();
        entity.userId = grant.user();
        entity.give(grant, customRoles);
        entity.grantedBy = grant.grantedBy().orElse(null);
        entity.grantedAt = grant.grantedAt().getEpochSecond();
        entity.holding = holding(entity);
        return entity;
    }

    /** A template and a custom role of one name may be held at once: the latter begins with x. */
    private static String holding(GrantEntity entity) {
        String digest = digest(entity);
        return entity.roleId == null ? digest : "x" + digest.substring(1);
    }

    private static String digest(GrantEntity entity) {
        String what =
                String.join(
                        "\n",
                        entity.organizationId,
                        entity.userId,
                        String.valueOf(entity.projectId),
                        String.valueOf(entity.role),
                        String.valueOf(entity.section),
                        String.valueOf(entity.level),
                        String.valueOf(entity.exceptions));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(what.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Level level(String key) {
        return Level.of(key).orElse(Level.NONE);
    }

    static SortedSet<String> words(String text) {
        return text == null
                ? new TreeSet<>()
                : Arrays.stream(text.split(" ", -1)).collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(SortedSet<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static Map<String, List<String>> attributes(String json) {
        try {
            return json == null ? Map.of() : JsonSerialization.mapper.readValue(json, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable project attributes", e);
        }
    }

    private static String attributes(Map<String, List<String>> attributes) {
        try {
            return attributes.isEmpty()
                    ? null
                    : JsonSerialization.mapper.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
