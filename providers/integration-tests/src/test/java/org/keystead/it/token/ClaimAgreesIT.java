package org.keystead.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Endpoint and claim come from one evaluator: 500 random grants, and never a difference. */
class ClaimAgreesIT {

    private static final List<String> SECTIONS =
            List.of(
                    "cloud-servers",
                    "databases",
                    "load-balancers",
                    "private-networks",
                    "domains",
                    "ssh-keys",
                    "images",
                    "firewall",
                    "public-ips",
                    "domain-administrators",
                    "finances",
                    "support");
    private static final List<String> PROJECTS = List.of("prod", "lab", "demo");
    private static final int MEMBERS = 25;
    private static final int GRANTS_EACH = 20;

    private static TestRealm realm;

    @BeforeAll
    static void realm() throws Exception {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme");
        PROJECTS.forEach(project -> realm.project("acme", project));
        ClaimScope.addTo(realm);
    }

    @Test
    void endpointAndClaimAgreeForEveryMemberAndPlace() throws Exception {
        Random random = new Random(20261122);
        for (int member = 0; member < MEMBERS; member++) {
            String user = "member" + member;
            realm.organization("acme", user);
            giveRandom(user, random);
            JsonNode login = realm.login(user, "openid organization:acme");
            Api api = Api.bearer(realm.server(), login.get("access_token").asText());

            JsonNode claim = payload(login.get("access_token")).at("/organization_access/acme");
            assertThat(claimed(claim)).as(user).isEqualTo(answered(api, ""));
            for (String project : PROJECTS) {
                JsonNode ofProject = claim.path("projects").path(project);
                assertThat(claimed(ofProject.isMissingNode() ? claim : ofProject))
                        .as(user + " in " + project)
                        .isEqualTo(answered(api, "&project=" + project));
            }
            assertThat(payload(login.get("id_token")).at("/organization_access/acme"))
                    .isEqualTo(claim);
        }
    }

    @Test
    void claimOfManyOrganizationsStaysWithinAHeader() throws Exception {
        for (int organization = 0; organization < 80; organization++) {
            realm.organization("customer-" + organization, "wanda");
        }

        JsonNode token = payload(realm.login("wanda", "openid organization:*").get("access_token"));

        JsonNode claim = token.get("organization_access");
        assertThat(claim).isNotEmpty();
        assertThat(claim.iterator().next().has("sections")).isTrue();
        assertThat(claim.toString()).hasSizeLessThanOrEqualTo(4096);
        assertThat(token.get("organization_access_truncated").asBoolean()).isTrue();
        assertThat(token.get("organization")).hasSize(80);
    }

    private static void giveRandom(String user, Random random) {
        Map<String, Map<String, Object>> grants = new LinkedHashMap<>();
        while (grants.size() < GRANTS_EACH) {
            Map<String, Object> grant = new HashMap<>();
            grant.put("section", SECTIONS.get(random.nextInt(SECTIONS.size())));
            grant.put("level", random.nextBoolean() ? "read" : "manage");
            boolean accountWide = grant.get("section").equals("finances");
            if (random.nextBoolean() && !accountWide) {
                grant.put("project", PROJECTS.get(random.nextInt(PROJECTS.size())));
            }
            if (random.nextInt(3) == 0) {
                grant.put("except", List.of(random.nextBoolean() ? "view" : "view-secrets"));
            }
            grants.put(new TreeMap<>(grant).toString(), grant);
        }
        realm.admin()
                .put(
                        realm.access("/organizations/acme/members/" + realm.user(user) + "/grants"),
                        new ArrayList<>(grants.values()))
                .expect(204);
    }

    private static Map<String, String> answered(Api api, String more) {
        Map<String, String> levels = new TreeMap<>();
        api.get(realm.path("/section-permissions?organization=acme" + more))
                .expect(200)
                .body()
                .get("sections")
                .forEach(
                        s ->
                                levels.put(
                                        s.get("section").asText(),
                                        s.get("level").asText() + s.path("except")));
        return levels;
    }

    private static Map<String, String> claimed(JsonNode entry) {
        Map<String, String> levels = new TreeMap<>();
        entry.get("sections")
                .properties()
                .forEach(
                        s -> {
                            JsonNode value = s.getValue();
                            levels.put(
                                    s.getKey(),
                                    value.isTextual()
                                            ? value.asText()
                                            : value.get("level").asText() + value.get("except"));
                        });
        return levels;
    }

    private static JsonNode payload(JsonNode token) throws Exception {
        byte[] json = Base64.getUrlDecoder().decode(token.asText().split("\\.", -1)[1]);
        return Api.JSON.readTree(new String(json, StandardCharsets.UTF_8));
    }
}
