package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Reading and trying show the reserved project, and do not store it. */
class ReadingIT {

    private static final String RESERVED = "main-customer-interface";

    private final Api admin = Shared.admin();
    private Stage stage;
    private TestRealm realm;

    /** The preset comes last, so nothing has stored the reserved project yet. */
    @BeforeEach
    void realm() {
        stage = new Stage();
        realm = stage.realm();
        realm.organization("acme", "maria", "adam");
        realm.preset("customer-types");
        realm.grant("acme", "maria", Map.of("role", "main-customer"));
        realm.grant("acme", "adam", Map.of("section", "billing", "level", "read"));
    }

    @AfterEach
    void delete() {
        stage.close();
    }

    @Test
    void everyReadingEndpointLeavesItUnstored() {
        Names names = names();
        Api maria = realm.as("maria");
        String before = stored();

        List<String> failed = new ArrayList<>();
        stage.endpoints().stream()
                .filter(Endpoint::reads)
                .forEach(
                        endpoint -> {
                            Api caller = endpoint.administration() ? admin : maria;
                            Answer answer = endpoint.ask(caller, realm.name(), names);
                            if (answer.status() >= 500) {
                                failed.add(endpoint + " was answered " + answer.status());
                            }
                        });

        assertThat(failed).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void itIsShownAllTheSame() {
        admin.get(access("/projects/" + RESERVED)).expect(200);
        assertThat(admin.get(access("")).expect(200).body().get("projects").asInt()).isOne();
        assertThat(admin.get(access("/projects/count")).expect(200).body().asInt()).isOne();
        assertThat(aliases("?search=CUSTOMER")).containsExactly(RESERVED);
        assertThat(aliases("?search=acme")).containsExactly(RESERVED);
        assertThat(aliases("?search=else")).isEmpty();
    }

    @Test
    void dryRunsThereLeaveItUnstored() {
        String before = stored();

        admin.post(adams() + "?dry-run=true", grant()).expect(200);
        admin.post(adams() + "?dry-run=true", List.of(grant())).expect(200);
        admin.put(adams() + "?dry-run=true", List.of(grant())).expect(200);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void grantThereStoresItByTheIdThatWasShown() {
        String id = id();
        assertThat(projectsOfMaria()).isEmpty();

        admin.post(adams(), grant()).expect(201);

        assertThat(projectsOfMaria()).containsExactly(RESERVED);
        assertThat(id()).isEqualTo(id);
    }

    @Test
    void replacingGrantsThereStoresIt() {
        admin.put(adams(), List.of(grant())).expect(204);

        assertThat(projectsOfMaria()).containsExactly(RESERVED);
    }

    @Test
    void promiseThereStoresIt() {
        admin.post(
                        access("/invitations"),
                        Map.of("email", "eve@example.org", "grants", List.of(grant())))
                .expect(201);

        assertThat(projectsOfMaria()).containsExactly(RESERVED);
    }

    @Test
    void approvalThereStoresIt() {
        realm.as("maria")
                .post(
                        realm.path("/organization-access/organizations/acme/support-approvals"),
                        Map.of(
                                "user",
                                realm.user("adam"),
                                "section",
                                "vps",
                                "project",
                                RESERVED,
                                "expiresAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .expect(201);

        assertThat(projectsOfMaria()).containsExactly(RESERVED);
    }

    @Test
    void changeOfItStoresIt() {
        String path = access("/projects/" + RESERVED);

        admin.put(path, Map.of("alias", RESERVED, "name", "acme", "description", "Ours"))
                .expect(204);

        assertThat(admin.get(path).expect(200).body().get("description").asText())
                .isEqualTo("Ours");
    }

    /** Pages say the same before and after, wherever the reserved project comes among others. */
    @Test
    void itsPlaceAmongOthersIsTheSameOnceItIsStored() {
        TestRealm later = TestRealm.create(Shared.server());
        later.organization("acme", "adam");
        List.of("alpha", "beta", "zeta").forEach(alias -> later.project("acme", alias));
        later.preset("customer-types");
        List<JsonNode> before = pages(later);

        later.grant("acme", "adam", grant());

        assertThat(before.get(0).findValuesAsText("alias"))
                .containsExactly("alpha", "beta", RESERVED, "zeta");
        assertThat(pages(later)).isEqualTo(before);
        later.delete();
    }

    /** The whole list, and every page of up to three. */
    private List<JsonNode> pages(TestRealm of) {
        List<JsonNode> pages = new ArrayList<>();
        String projects = of.access("/organizations/acme/projects");
        pages.add(admin.get(projects).expect(200).body());
        for (int first = 0; first <= 4; first++) {
            for (int max = 0; max <= 3; max++) {
                String page = "?first=" + first + "&max=" + max;
                pages.add(admin.get(projects + page).expect(200).body());
            }
        }
        return pages;
    }

    /** She joins new projects, so she is in the reserved one from when it is stored. */
    private List<String> projectsOfMaria() {
        return admin.get(access("/members/" + realm.user("maria") + "/grants"))
                .expect(200)
                .body()
                .findValuesAsText("project");
    }

    private String id() {
        return admin.get(access("/projects/" + RESERVED)).expect(200).body().get("id").asText();
    }

    private String adams() {
        return access("/members/" + realm.user("adam") + "/grants");
    }

    private static Map<String, String> grant() {
        return Map.of("section", "vps", "level", "read", "project", RESERVED);
    }

    /** How many rows the pack has, and the newest admin event. */
    private String stored() {
        String newest = admin.get(realm.adminPath("/admin-events?max=1")).expect(200).text();
        return new Probe(admin).rows() + "\n" + newest;
    }

    private List<String> aliases(String query) {
        return admin.get(access("/projects" + query)).expect(200).body().findValuesAsText("alias");
    }

    private String access(String rest) {
        return realm.access("/organizations/acme" + rest);
    }

    private Names names() {
        Map<Slot, String> names = new EnumMap<>(Names.ofNothing().values());
        names.put(Slot.ORGANIZATION, "acme");
        names.put(Slot.PROJECT, RESERVED);
        names.put(Slot.ROLE, "customer-admin");
        names.put(Slot.USER, realm.user("adam"));
        names.put(Slot.SUBJECT, realm.user("maria"));
        names.put(Slot.GRANT, UUID.randomUUID().toString());
        return new Names(names);
    }
}
