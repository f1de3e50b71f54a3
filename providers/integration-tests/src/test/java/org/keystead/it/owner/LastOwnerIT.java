package org.keystead.it.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** "An organization always has at least one owner", whichever door is tried. */
@EveryDatabase
class LastOwnerIT {

    private TestRealm realm;
    private String organization;
    private String annas;
    private String grant;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("owner-collaborator");
        organization = realm.organization("acme", "anna", "boris");
        grant = realm.grant("acme", "anna", Map.of("role", "owner"));
        annas = realm.access("/organizations/acme/members/" + realm.user("anna"));
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void grantOfTheLastOwnerStays() {
        refused(realm.admin().delete(annas + "/grants/" + grant));
        refused(realm.admin().put(annas + "/grants", List.of()));
        refused(realm.admin().put(annas + "/grants", List.of(ending())));
        refused(realm.as("anna").delete(own("/members/" + anna() + "/grants/" + grant)));
    }

    @Test
    void lastOwnerIsNotRemoved() {
        refused(realm.admin().delete(annas));
        refused(realm.as("anna").delete(own("/members/" + anna())));
    }

    @Test
    void keycloaksOwnRestDoesNotRemoveHer() {
        Answer answer =
                realm.admin()
                        .delete(
                                realm.adminPath(
                                        "/organizations/" + organization + "/members/" + anna()));
        nativelyRefused(answer);
        nativelyRefused(realm.admin().delete(realm.adminPath("/users/" + anna())));
    }

    @Test
    void ownershipWithAnEndDoesNotCount() {
        realm.grant("acme", "boris", ending());

        refused(realm.admin().delete(annas));
    }

    @Test
    void firstOwnerHasNoEnd() {
        realm.organization("globex", "gil");
        Answer answer =
                realm.admin()
                        .post(
                                realm.access(
                                        "/organizations/globex/members/"
                                                + realm.user("gil")
                                                + "/grants"),
                                ending());
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("last-owner");
    }

    @Test
    void disabledOwnerDoesNotCount() {
        realm.grant("acme", "boris", Map.of("role", "owner"));
        disable("boris");

        refused(realm.admin().delete(annas));
    }

    @Test
    void anotherOwnerLetsHerGo() {
        realm.grant("acme", "boris", Map.of("role", "owner"));

        realm.admin().delete(annas).expect(204);
        Answer answer =
                realm.admin()
                        .delete(realm.access("/organizations/acme/members/" + realm.user("boris")));
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("last-owner");
    }

    @Test
    void templateThatOwnsKeepsOwning() {
        String template = realm.access("/role-templates/owner");
        ObjectNode role = (ObjectNode) realm.admin().get(template).expect(200).body();
        role.remove("template");
        role.put("owner", false);

        Answer answer = realm.admin().put(template, role).expect(409);
        assertThat(answer.body().get("error").asText()).isEqualTo("last-owner");
        assertThat(answer.body().get("conflicts").toString()).contains(organization);
        realm.admin().delete(template).expect(409);
        realm.admin().put(realm.access("/preset"), Map.of("preset", "four-roles")).expect(409);
        assertOwned();
    }

    @Test
    void customRoleThatOwnsKeepsOwning() {
        String roles = realm.access("/organizations/globex/roles");
        realm.organization("globex", "gil");
        realm.admin()
                .post(roles, Map.of("name", "chief", "permissions", List.of(), "owner", true))
                .expect(201);
        realm.grant("globex", "gil", Map.of("role", "chief"));

        Answer weaker =
                realm.admin()
                        .put(roles + "/chief", Map.of("name", "chief", "permissions", List.of()));
        assertThat(weaker.expect(409).body().get("error").asText()).isEqualTo("last-owner");
        realm.admin().delete(roles + "/chief").expect(409);
    }

    @Test
    void administratorForcesAndItIsOnRecord() {
        realm.admin().delete(annas + "/grants/" + grant + "?force=true").expect(204);

        assertThat(realm.admin().get(annas + "/grants").expect(200).body()).isEmpty();
        assertThat(
                        realm.admin()
                                .get(realm.adminPath("/admin-events?operationTypes=DELETE"))
                                .expect(200)
                                .text())
                .contains("keystead-force");
    }

    @Test
    void administratorForcesAMemberOut() {
        realm.admin().delete(annas + "?force=true").expect(204);
    }

    @Test
    void nobodyForcesInSelfService() {
        refused(
                realm.as("anna")
                        .delete(own("/members/" + anna() + "/grants/" + grant + "?force=true")));
    }

    @Test
    void organizationIsDeletedWithItsOwner() {
        realm.admin().delete(realm.adminPath("/organizations/" + organization)).expect(204);

        realm.admin().get(realm.adminPath("/users/" + anna())).expect(200);
        realm.admin().get(realm.access("/organizations/acme")).expect(404);
    }

    @Test
    void disablingIsNeverRefusedAndIsShown() {
        disable("anna");

        String one = realm.access("/organizations/acme");
        assertThat(realm.admin().get(one).expect(200).body().at("/attention/0").asText())
                .isEqualTo("no-usable-owner");
        realm.organization("quiet", "gil");
        String list = realm.access("/organizations?attention=no-usable-owner");
        assertThat(realm.admin().get(list).expect(200).body().findValuesAsText("alias"))
                .containsExactly("acme");
        assertThat(
                        realm.admin()
                                .get(realm.access("/organizations/count?attention=no-usable-owner"))
                                .expect(200)
                                .body()
                                .asLong())
                .isEqualTo(1);
        realm.as("boris")
                .get(realm.path("/organization-access/organizations?attention=no-usable-owner"))
                .expect(403);
        realm.admin().get(realm.access("/organizations?attention=other")).expect(400);
    }

    @Test
    void bulkAnswersEachAndBreaksNothing() {
        realm.organization("globex", "gil");
        Answer answer =
                realm.admin()
                        .post(
                                realm.access(
                                        "/organizations/globex/members/"
                                                + realm.user("gil")
                                                + "/grants"),
                                List.of(ending(), Map.of("role", "collaborator")))
                        .expect(207);
        assertThat(answer.body().findValuesAsText("status")).containsExactly("409", "201");
        assertThat(answer.body().at("/0/error").asText()).isEqualTo("last-owner");
    }

    private void refused(Answer answer) {
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("last-owner");
        assertOwned();
    }

    private void nativelyRefused(Answer answer) {
        assertThat(answer.expect(409).text()).contains("last-owner");
        assertOwned();
    }

    private void assertOwned() {
        realm.admin().get(realm.adminPath("/users/" + anna())).expect(200);
        assertThat(realm.admin().get(annas + "/grants").expect(200).body())
                .hasSize(1)
                .first()
                .satisfies(held -> assertThat(held.has("expiresAt")).isFalse());
        assertThat(realm.admin().get(annas).expect(200).body().get("owner").asBoolean()).isTrue();
    }

    private void disable(String user) {
        String path = realm.adminPath("/users/" + realm.user(user));
        ObjectNode representation = (ObjectNode) realm.admin().get(path).expect(200).body();
        realm.admin().put(path, representation.put("enabled", false)).expect(204);
    }

    private static Map<String, String> ending() {
        return Map.of("role", "owner", "expiresAt", Instant.now().plusSeconds(3600).toString());
    }

    private String own(String path) {
        return realm.path("/organization-access/organizations/acme" + path);
    }

    private String anna() {
        return realm.user("anna");
    }
}
