package org.keystead.it.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.authzen.AuthZenRealm.question;
import static org.keystead.it.organization.Impostors.ACME;
import static org.keystead.it.organization.Impostors.ANNA;
import static org.keystead.it.organization.Impostors.NAMESAKE;
import static org.keystead.it.organization.Impostors.PLAIN;
import static org.keystead.it.organization.Impostors.PROD;
import static org.keystead.it.organization.Impostors.RESERVED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.permission.SupportAgent;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;
import org.keystead.it.token.ClaimScope;

/** An id never leads to whatever is called like it. */
class ImpostorsIT {

    private static TestRealm realm;
    private static Api anna;
    private static Api mallory;
    private static Api gateway;

    @BeforeAll
    static void realm() {
        realm = Impostors.realm();
        anna = realm.as("anna");
        mallory = realm.as("mallory");
        gateway = ResourceServer.of(realm);
        SupportAgent.make(realm, "agent");
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/section-permissions?organization=%s",
                "/section-permissions/require?organization=%s&section=apps&action=view",
                "/section-permissions/who?organization=%s&section=apps&level=read",
                "/organization-access/organizations/%s",
                "/organization-access/organizations/%s/members",
                "/organization-access/me/organizations/%s"
            })
    void whoOwnsTheNamesakeHasNothingByTheId(String path) {
        for (String id : List.of(ACME, PLAIN)) {
            String there = realm.path(path.formatted(id));
            assertThat(anna.get(there).status()).isIn(200, 204);
            assertThat(mallory.get(there).expect(404).text()).contains("organization-not-found");
        }
    }

    @Test
    void checksByTheIdAreAboutTheOneThatHasIt() {
        Map<String, Object> check =
                Map.of(
                        "checks",
                        List.of(
                                Map.of(
                                        "organization", ACME,
                                        "section", "apps",
                                        "action", "delete")));
        String path = realm.path("/section-permissions/check");

        assertThat(anna.post(path, check).expect(200).body().at("/results/0/allowed").asBoolean())
                .isTrue();
        assertThat(mallory.post(path, check).expect(200).body().at("/results/0/error").asText())
                .isEqualTo("organization-not-found");
    }

    @Test
    void authZenByTheIdIsAboutTheOneThatHasIt() {
        assertThat(decision(anna, "anna", ACME)).isTrue();
        assertThat(decision(mallory, "mallory", ACME)).isFalse();
        assertThat(decision(gateway, "mallory", ACME)).isFalse();
        assertThat(decision(gateway, "mallory", NAMESAKE)).isTrue();
    }

    @Test
    void administratorsActOnTheOneThatHasTheId() {
        JsonNode found = realm.admin().get(realm.access("/organizations/" + ACME)).body();
        assertThat(found.get("alias").asText()).isEqualTo("acme");
        JsonNode exported =
                realm.admin().get(realm.access("/export?organization=" + ACME)).expect(200).body();
        assertThat(exported.at("/organizations/0/alias").asText()).isEqualTo("acme");
    }

    @Test
    void namesakeIsReachedByItsOwnId() {
        String path = realm.path("/section-permissions?organization=" + NAMESAKE);
        JsonNode own = mallory.get(path).expect(200).body();

        assertThat(own.at("/organization/id").asText()).isEqualTo(NAMESAKE);
        assertThat(own.get("owner").asBoolean()).isTrue();
    }

    /** Applications look organizations up by the names in the claim and in search results. */
    @Test
    void nobodyIsToldTheIdAsTheNamesakesName() throws Exception {
        ClaimScope.addTo(realm);
        String token = realm.login("mallory", "openid organization:*").get("access_token").asText();
        JsonNode claim =
                Api.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        assertThat(claim.get("organization_access").has(NAMESAKE)).isTrue();
        assertThat(claim.get("organization_access").has(ACME)).isFalse();
        assertThat(found("mallory")).contains(NAMESAKE, NAMESAKE + "/prod");
        assertThat(found("mallory")).noneMatch(id -> id.startsWith(ACME));
    }

    @Test
    void projectIsFoundByItsIdAndNotByAnothersAlias() {
        Api bo = realm.as("bo");
        for (String id : List.of(PROD, RESERVED)) {
            assertThat(levels(bo, id)).isEmpty();
        }
        JsonNode prod =
                anna.get(realm.path("/section-permissions?organization=acme&project=" + PROD))
                        .expect(200)
                        .body();
        assertThat(prod.at("/project/alias").asText()).isEqualTo("prod");
        String projects = "/organization-access/organizations/acme/projects/";
        assertThat(
                        anna.get(realm.path(projects + RESERVED))
                                .expect(200)
                                .body()
                                .get("kind")
                                .asText())
                .isEqualTo("reserved");
        assertThat(found("bo")).doesNotContain("acme/" + PROD, "acme/" + RESERVED).hasSize(2);
    }

    @Test
    void whoeverIsCalledLikeAnotherUsersIdIsNotHer() {
        Api namesake = realm.as(ANNA);
        String evaluation = realm.path("/section-permissions/access/v1/evaluation");
        assertThat(decision(gateway, ANNA, "acme")).isTrue();
        assertThat(decision(gateway, ANNA, NAMESAKE)).isFalse();
        namesake.post(evaluation, question(ANNA, "view", "apps", NAMESAKE)).expect(403);
        assertThat(verdict("acme")).isEqualTo("allowed");
        assertThat(verdict(NAMESAKE)).isEqualTo("no-disclosure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f:", "f:nowhere", "f:nowhere:anna"})
    void whatCannotBeAnIdIsNobodys(String id) {
        String check = realm.path("/section-permissions/check");
        Map<String, Object> subject = Map.of("id", id);
        List<Object> checks =
                List.of(Map.of("organization", "acme", "section", "apps", "level", "read"));
        gateway.post(check, Map.of("subject", subject, "checks", checks)).expect(404);
        assertThat(decision(gateway, id, "acme")).isFalse();
        String acme = realm.path("/organization-access/organizations/acme");
        anna.get(acme + "/members/" + id).expect(404);
        anna.get(acme + "/permissions/" + id).expect(404);
    }

    private static boolean decision(Api caller, String user, String organization) {
        return caller.post(
                        realm.path("/section-permissions/access/v1/evaluation"),
                        question(user, "view", "apps", organization))
                .expect(200)
                .body()
                .get("decision")
                .asBoolean();
    }

    private static List<String> found(String user) {
        String search =
                "{\"subject\":{\"type\":\"user\",\"id\":\"%s\"},\"action\":{\"name\":\"view\"},\"resource\":{\"type\":\"apps\"}}";
        return gateway.post(
                        realm.path("/section-permissions/access/v1/search/resource"),
                        search.formatted(user))
                .expect(200)
                .body()
                .findValuesAsText("id");
    }

    private static List<String> levels(Api member, String project) {
        return member.get(realm.path("/section-permissions?organization=acme&project=" + project))
                .expect(200)
                .body()
                .get("sections")
                .findValuesAsText("level");
    }

    private static String verdict(String organization) {
        return realm.as("agent")
                .get(
                        realm.path(
                                "/section-permissions/support-verdict?section=apps&user="
                                        + ANNA
                                        + "&organization="
                                        + organization))
                .expect(200)
                .body()
                .get("verdict")
                .asText();
    }
}
