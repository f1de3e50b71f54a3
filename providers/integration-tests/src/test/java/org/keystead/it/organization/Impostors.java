package org.keystead.it.organization;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * A realm in which organizations, projects and a user are called what others' ids are, as
 * Keycloak's own doors let them be: {@code acme} is anna's, its namesake mallory's.
 */
final class Impostors {

    static final String ACME = UUID.randomUUID().toString();
    static final String NAMESAKE = UUID.randomUUID().toString();
    static final String PROD = UUID.randomUUID().toString();
    static final String ANNA = UUID.randomUUID().toString();

    /** An id like that of the file that an organization was written into by hand. */
    static final String PLAIN = "plain-" + UUID.randomUUID();

    /** What the reserved project of {@link #ACME} is going to have. */
    static final String RESERVED =
            UUID.nameUUIDFromBytes(("keystead-reserved " + ACME).getBytes(StandardCharsets.UTF_8))
                    .toString();

    private Impostors() {}

    static TestRealm realm() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("components", components());
        settings.put(
                "users",
                List.of(
                        user(ANNA, "anna"),
                        user(UUID.randomUUID().toString(), "bo"),
                        user(UUID.randomUUID().toString(), "mallory"),
                        user(UUID.randomUUID().toString(), ANNA)));
        settings.put(
                "organizations",
                List.of(
                        organization(
                                ACME,
                                "acme",
                                List.of("anna", "bo"),
                                List.of(
                                        "prod: id " + PROD,
                                        PROD + ": id " + UUID.randomUUID(),
                                        RESERVED + ": id " + UUID.randomUUID()),
                                List.of(
                                        "anna: role owner",
                                        "bo: may apps manage; project " + PROD,
                                        "bo: may apps manage; project " + RESERVED)),
                        organization(
                                NAMESAKE,
                                ACME,
                                List.of("mallory", ANNA),
                                List.of("prod: name Prod"),
                                List.of("mallory: role owner", ANNA + ": role owner")),
                        organization(
                                PLAIN,
                                "globex",
                                List.of("anna"),
                                List.of(),
                                List.of("anna: role owner")),
                        organization(
                                UUID.randomUUID().toString(),
                                PLAIN,
                                List.of("mallory"),
                                List.of(),
                                List.of("mallory: role owner"))));
        return TestRealm.create(Shared.server(), settings);
    }

    private static Map<String, Object> components() {
        return Map.of(
                "org.keystead.access.catalogue.CatalogueProvider",
                List.of(
                        Map.of(
                                "name", "catalogue",
                                "providerId", "keystead-catalogue",
                                "config",
                                        Map.of(
                                                "sections",
                                                List.of(
                                                        "apps, desk, organization, members, projects"),
                                                "section",
                                                List.of("desk: reserved true")))),
                "org.keystead.access.catalogue.RoleTemplateProvider",
                List.of(
                        Map.of(
                                "name", "owner",
                                "providerId", "keystead-role-template",
                                "config", Map.of("owner", List.of("true")))));
    }

    private static Map<String, Object> user(String id, String username) {
        return Map.of(
                "id",
                id,
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@example.org",
                "emailVerified",
                true,
                "firstName",
                username,
                "lastName",
                "Test",
                "credentials",
                List.of(Map.of("type", "password", "value", TestRealm.PASSWORD)));
    }

    private static Map<String, Object> organization(
            String id,
            String alias,
            List<String> members,
            List<String> projects,
            List<String> grants) {
        return Map.of(
                "id",
                id,
                "name",
                alias,
                "alias",
                alias,
                "enabled",
                true,
                "members",
                members.stream().map(name -> Map.of("username", name)).toList(),
                "attributes",
                Map.of("keystead.projects", projects, "keystead.grants", grants));
    }
}
