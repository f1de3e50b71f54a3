package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.authzen.AuthZenRealm;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** What CloudVPS' user management does by itself, sentence by sentence. */
class CustomerTypesIT {

    private static final String RESERVED = "main-customer-interface";

    private TestRealm realm;
    private Api maria;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("customer-types");
        realm.organization("acme", "maria", "adam");
        maria = realm.as("maria");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    /** "It is automatically created when the account is created and has all the rights". */
    @Test
    void firstMemberIsTheMainCustomer() {
        JsonNode member = realm.admin().get(members("maria")).expect(200).body();
        assertThat(member.get("owner").asBoolean()).isTrue();
        assertThat(member.get("protected").asBoolean()).isTrue();
        assertThat(realm.admin().get(members("adam") + "/grants").expect(200).body()).isEmpty();
    }

    /** "There is one special project in the project manager that is reserved". */
    @Test
    void reservedProjectIsThereAndLocked() {
        String path = realm.access("/organizations/acme/projects/" + RESERVED);
        JsonNode project = realm.admin().get(path).expect(200).body();

        assertThat(project.get("kind").asText()).isEqualTo("reserved");
        assertThat(project.get("name").asText()).isEqualTo("acme");
        assertThat(project.get("description").asText())
                .isEqualTo("Main Customer Interface Project");
        realm.admin().delete(path).expect(409);
        realm.admin().put(path, Map.of("alias", RESERVED, "name", "other")).expect(409);
        realm.admin().put(path, Map.of("alias", "other", "name", "acme")).expect(409);
        assertThat(projects()).containsExactly(RESERVED);
    }

    @Test
    void decisionsKnowTheReservedProjectBeforeAnythingMadeItAndMakeNothing() {
        realm.delete();
        realm = TestRealm.create(Shared.server());
        realm.organization("acme", "maria");
        realm.preset("customer-types");
        realm.grant("acme", "maria", mainCustomer());
        Api asking = realm.as("maria");
        String question = realm.path("/section-permissions?organization=acme&project=" + RESERVED);
        Map<String, String> check =
                Map.of(
                        "organization", "acme",
                        "project", RESERVED,
                        "section", "vps",
                        "level", "manage");
        List<JsonNode> told = new ArrayList<>();

        long writes =
                Statements.writes(
                        realm,
                        () -> {
                            told.add(asking.get(question).expect(200).body());
                            told.add(
                                    asking.post(
                                                    realm.path("/section-permissions/check"),
                                                    Map.of("checks", List.of(check)))
                                            .expect(200)
                                            .body());
                            return asking.post(
                                    realm.path("/section-permissions/access/v1/evaluation"),
                                    AuthZenRealm.question(
                                            "maria", "update", "vps", "acme/" + RESERVED));
                        });

        assertThat(writes).isZero();
        assertThat(levels(told.get(0))).containsEntry("vps", "manage");
        assertThat(told.get(1).at("/results/0/allowed").asBoolean()).isTrue();
        assertThat(projects()).containsExactly(RESERVED);
        assertThat(asking.get(question).expect(200).body()).isEqualTo(told.get(0));
    }

    @Test
    void ordinaryProjectDoesNotTakeTheAliasOfTheReservedOne() {
        String globex = realm.access("/organizations/globex/projects");
        realm.organization("globex");

        realm.admin().post(globex, Map.of("alias", RESERVED, "name", "Mine")).expect(409);
    }

    /** "Only users added to this project can get access to The CloudVPS Interface". */
    @Test
    void interfaceIsReachedThroughTheReservedProjectOnly() {
        realm.project("acme", "lab");
        realm.grant("acme", "adam", Map.of("section", "vps", "level", "read", "project", RESERVED));
        realm.admin()
                .post(
                        members("adam") + "/grants",
                        Map.of("section", "cdn", "level", "read", "project", "lab"))
                .expect(409);
        String question = realm.path("/section-permissions?organization=acme&project=");

        assertThat(levels(realm.as("adam").get(question + RESERVED).expect(200).body()))
                .containsOnly(Map.entry("vps", "read"));
        assertThat(levels(realm.as("adam").get(question + "lab").expect(200).body())).isEmpty();
    }

    /** "Only one Main-customer can exist". */
    @Test
    void secondMainCustomerIsRefused() {
        Answer answer =
                maria.post(own("/members/" + realm.user("adam") + "/grants"), mainCustomer());
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("cardinality-one");
        answer = realm.admin().post(members("adam") + "/grants", mainCustomer());
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("cardinality-one");
    }

    @Test
    void administratorTransfersTheMainCustomer() {
        realm.admin().post(members("adam") + "/grants?force=true", mainCustomer()).expect(201);

        assertThat(realm.admin().get(members("adam")).body().get("owner").asBoolean()).isTrue();
        assertThat(realm.admin().get(members("maria")).body().get("owner").asBoolean()).isFalse();
    }

    /** "This user will be automatically added to new OpenStack projects". */
    @Test
    void mainCustomerAndAdminsJoinNewProjects() {
        realm.grant("acme", "adam", Map.of("role", "customer-admin"));
        maria.post(own("/projects"), Map.of("alias", "lab", "name", "Lab")).expect(201);

        for (String user : List.of("maria", "adam")) {
            assertThat(
                            realm.admin()
                                    .get(members(user) + "/grants")
                                    .body()
                                    .findValuesAsText("project"))
                    .contains("lab");
        }
    }

    /** "It has all the rights to the interface except removing the main-customer". */
    @Test
    void adminDoesEverythingButRemoveTheMainCustomer() {
        realm.grant("acme", "adam", Map.of("role", "customer-admin"));
        realm.organization("acme", "eve");
        Api adam = realm.as("adam");

        assertThat(adam.delete(own("/members/" + realm.user("maria"))).status()).isIn(403, 409);
        adam.delete(own("/members/" + realm.user("eve"))).expect(204);
        realm.admin().get(members("maria")).expect(200);
    }

    @Test
    void protectedHolderDoesNotEvenDemoteHerself() {
        Answer answer = maria.delete(own("/members/" + realm.user("maria")));
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("protected-member");
        answer = maria.put(own("/members/" + realm.user("maria") + "/grants"), List.of());
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("protected-member");
        assertThat(realm.admin().get(members("maria")).body().get("owner").asBoolean()).isTrue();
    }

    @Test
    void roleThatTwoHoldDoesNotBecomeSingle() {
        realm.organization("acme", "eve");
        realm.grant("acme", "adam", Map.of("role", "customer-tech"));
        realm.grant("acme", "eve", Map.of("role", "customer-tech"));

        Answer answer =
                realm.admin()
                        .put(
                                realm.access("/role-templates/customer-tech"),
                                Map.of(
                                        "name", "customer-tech",
                                        "permissions", List.of(),
                                        "cardinality", "one"));
        assertThat(answer.expect(409).body().get("error").asText()).isEqualTo("cardinality-one");
    }

    private List<String> projects() {
        return realm.admin()
                .get(realm.access("/organizations/acme/projects"))
                .expect(200)
                .body()
                .findValuesAsText("alias");
    }

    private String members(String user) {
        return realm.access("/organizations/acme/members/" + realm.user(user));
    }

    private String own(String path) {
        return realm.path("/organization-access/organizations/acme" + path);
    }

    private static Map<String, String> mainCustomer() {
        return Map.of("role", "main-customer");
    }
}
