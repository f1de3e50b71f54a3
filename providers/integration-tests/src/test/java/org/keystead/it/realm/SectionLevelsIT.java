package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** "All access combinations are listed below" (seed 002), asked of the running server. */
class SectionLevelsIT {

    private static final Map<String, List<String>> COMBINATIONS =
            Map.ofEntries(
                    Map.entry(
                            "cloud-servers",
                            List.of(
                                    "ssh-keys",
                                    "images",
                                    "private-networks",
                                    "firewall",
                                    "public-ips")),
                    Map.entry("databases", List.of("private-networks", "firewall", "public-ips")),
                    Map.entry(
                            "load-balancers",
                            List.of("private-networks", "firewall", "public-ips")),
                    Map.entry("private-networks", List.of("firewall", "public-ips")),
                    Map.entry("domains", List.of("domain-administrators")),
                    Map.entry("ssh-keys", List.of()),
                    Map.entry("images", List.of()),
                    Map.entry("firewall", List.of()),
                    Map.entry("public-ips", List.of()),
                    Map.entry("domain-administrators", List.of()),
                    Map.entry("finances", List.of()),
                    Map.entry("support", List.of()));
    private static final List<String> OWNER_ONLY =
            List.of(
                    "notifications",
                    "members",
                    "feedback",
                    "news",
                    "referral-program",
                    "projects",
                    "roles",
                    "organization");

    private static TestRealm realm;
    private static Api bo;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        bo = realm.as("boris");
    }

    static Stream<Arguments> grantable() {
        return COMBINATIONS.keySet().stream()
                .sorted()
                .flatMap(s -> Stream.of(Arguments.of(s, "read"), Arguments.of(s, "manage")));
    }

    @ParameterizedTest
    @MethodSource("grantable")
    void sectionBringsItsCombinationAtTheSameLevelAndNothingElse(String section, String level) {
        give(List.of(Map.of("section", section, "level", level)));

        Map<String, String> expected = new TreeMap<>(everyone());
        expected.put(section, level);
        COMBINATIONS.get(section).forEach(included -> expected.put(included, level));
        assertThat(levels(answer(""))).isEqualTo(expected);
    }

    @Test
    void memberWithoutAnyGrantHasTheSectionsForEveryone() {
        give(List.of());
        assertThat(levels(answer(""))).isEqualTo(everyone());
    }

    @Test
    void ownerOnlySectionsStayClosedEvenWhereAGrantTries() {
        for (String section : OWNER_ONLY) {
            realm.admin()
                    .put(grants(), List.of(Map.of("section", section, "level", "manage")))
                    .expect(409);
        }

        Map<String, String> levels = levels(answer("&all=true"));
        OWNER_ONLY.forEach(section -> assertThat(levels).containsEntry(section, "none"));
    }

    @Test
    void readShowsSecretsAndNeitherCreatesNorDeletes() {
        give(List.of(Map.of("section", "databases", "level", "read")));
        assertThat(actions("databases"))
                .contains("view", "view-secrets")
                .doesNotContain("create", "delete");
    }

    @Test
    void managingServersWithoutFinancesMayCreate() {
        give(List.of(Map.of("section", "cloud-servers", "level", "manage")));
        assertThat(actions("cloud-servers")).contains("create");
        assertThat(levels(answer(""))).doesNotContainKey("finances");
    }

    @Test
    void accountOwnerHasEverything() {
        JsonNode answer =
                realm.as("anna")
                        .get(realm.path("/section-permissions?organization=acme"))
                        .expect(200)
                        .body();
        assertThat(answer.get("owner").asBoolean()).isTrue();
        assertThat(levels(answer)).hasSize(22).containsValue("manage").doesNotContainValue("read");
    }

    private static Map<String, String> everyone() {
        return Map.of("appearance", "manage", "api-keys", "manage");
    }

    private static void give(List<? extends Map<String, ?>> grants) {
        realm.admin().put(grants(), grants).expect(204);
    }

    private static String grants() {
        return realm.access("/organizations/acme/members/" + realm.user("boris") + "/grants");
    }

    private static JsonNode answer(String more) {
        return bo.get(realm.path("/section-permissions?organization=acme" + more))
                .expect(200)
                .body();
    }

    private static List<String> actions(String section) {
        List<String> actions = new ArrayList<>();
        answer("")
                .get("sections")
                .forEach(
                        s -> {
                            if (s.get("section").asText().equals(section)) {
                                s.get("actions").forEach(action -> actions.add(action.asText()));
                            }
                        });
        return actions;
    }
}
