package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.FineGrained;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * Who may send and fetch documents: by roles the whole realm's, by a fine-grained permission the
 * part about those organizations. An organization that is hidden looks like none.
 */
class DocumentPermissionsIT {

    private static final String HIDDEN = "belladonna";
    private static final String MEMBERS = "organizations: [{alias: acme, members: [%s]}]\n";
    private static TestRealm realm;

    @BeforeAll
    static void administrators() {
        realm = TestRealm.create(Shared.server(), Map.of("adminPermissionsEnabled", true));
        realm.preset("section-levels");
        String acme = realm.organization("acme", "anna");
        String hidden = realm.organization(HIDDEN, "carl");
        realm.grant(HIDDEN, "carl", Map.of("section", "domains", "level", "read"));
        for (String role :
                List.of(
                        "realm-admin",
                        "manage-organizations",
                        "view-organizations",
                        "query-organizations",
                        "view-realm")) {
            realm.administer(role, role);
        }
        // what a permission speaks of by itself, a permission for all of them does not reach
        FineGrained permissions = new FineGrained(realm);
        permissions.permit("delegate", acme, "view", "manage");
        permissions.permit("onlooker", realm.organization("globex"), "view");
        permissions.permit("owner-of-hidden", hidden, "view", "manage");
        permissions.permitAll("most", "view", "manage");
        realm.organization("initech");
    }

    @AfterAll
    static void end() {
        realm.delete();
    }

    @ParameterizedTest
    @CsvSource({
        "realm-admin,          acme,    200, 200, 200, 200, 200, 200, 200, 200",
        "manage-organizations, acme,    200, 200, 200, 200, 200, 200, 200, 200",
        "view-organizations,   acme,    200, 200, 200, 200, 403, 403, 403, 403",
        "most,                 initech, 200, 200, 200, 404, 200, 200, 200, 409",
        "delegate,             acme,    200, 403, 200, 404, 403, 200, 200, 404",
        "onlooker,             globex,  200, 403, 200, 404, 403, 403, 403, 404",
        "query-organizations,  acme,    200, 403, 404, 404, 403, 404, 404, 404",
        "view-realm,           acme,    403, 403, 403, 403, 403, 403, 403, 403",
        "anna,                 acme,    403, 403, 403, 403, 403, 403, 403, 403"
    })
    void everybodyGetsWhatSheMaySee(
            String user,
            String organization,
            int schema,
            int export,
            int exportOne,
            int exportHidden,
            int importing,
            int planOne,
            int importOne,
            int importHidden) {
        Api api = realm.as(user);
        String one = "?organization=" + organization;
        api.get(realm.access("/schema")).expect(schema);
        api.get(realm.access("/export")).expect(export);
        api.get(realm.access("/export" + one)).expect(exportOne);
        api.get(realm.access("/export?organization=" + HIDDEN)).expect(exportHidden);
        send(user, "", "organizations: []\n").expect(importing);
        send(user, "?dry-run=true", "organizations: []\n").expect(importing);
        send(user, one + "&dry-run=true", one(organization)).expect(planOne);
        send(user, one, one(organization)).expect(importOne);
        send(user, "?organization=" + HIDDEN, one(HIDDEN)).expect(importHidden);
    }

    @ParameterizedTest
    @CsvSource({"delegate, acme", "onlooker, globex", "most, initech"})
    void aHiddenOrganizationIsInNoExport(String user, String organization) {
        Api api = realm.as(user);
        assertThat(api.get(realm.access("/export?organization=" + organization)).text())
                .contains(organization)
                .doesNotContain(HIDDEN, "carl");
        assertThat(api.get(realm.access("/export")).text()).doesNotContain(HIDDEN, "carl");
        String id = realm.organization(HIDDEN);
        assertThat(api.get(realm.access("/export?organization=" + id)).expect(404).text())
                .isEqualTo(api.get(realm.access("/export?organization=nonesuch")).text());
    }

    @Test
    void whoManagesOneOrganizationCannotAskForAnother() {
        for (String query : List.of("?organization=acme", "?organization=acme&skip=true")) {
            String theirs = send("delegate", query, one(HIDDEN)).text();
            assertThat(theirs).contains("is not the organization that was asked for");
            assertThat(theirs)
                    .isEqualTo(
                            send("delegate", query, one("nonesuch"))
                                    .text()
                                    .replace("nonesuch", HIDDEN));
        }
        assertThat(send("delegate", "?organization=" + HIDDEN, one(HIDDEN)).expect(404).text())
                .isEqualTo(send("delegate", "?organization=nonesuch", one("nonesuch")).text());
        send("delegate", "?organization=acme", "catalogue: {sections: []}\n").expect(400);
        send("delegate", "?organization=acme", "roleTemplates: []\n").expect(400);
    }

    @Test
    void whoMayNotSeeUsersLearnsOfNone() {
        String query = "?organization=acme&dry-run=true";
        String stranger = send("delegate", query, MEMBERS.formatted("{username: carl}")).text();
        String nobody = send("delegate", query, MEMBERS.formatted("{username: nobody}")).text();
        assertThat(nobody).contains("is no member of the organization: nobody");
        assertThat(stranger).isEqualTo(nobody.replace("nobody", "carl"));
        assertThat(send("realm-admin", query, MEMBERS.formatted("{username: nobody}")).text())
                .contains("is an unknown user: nobody");
    }

    @Test
    void anAliasThatSomethingHiddenHasIsTaken() {
        String document =
                "organizations: [{alias: initech, projects: [{alias: fresh}]}, {alias: %s}]\n";
        String before = hidden();
        Answer refused = send("most", "", document.formatted(HIDDEN)).expect(409);
        assertThat(refused.text())
                .contains("organization-exists", "another organization has that alias")
                .doesNotContain("carl");
        assertThat(send("most", "?skip=true", document.formatted(HIDDEN)).expect(200).text())
                .contains("organization-exists", "fresh");
        assertThat(hidden()).isEqualTo(before);
        assertThat(send("most", "", document.formatted("new-one")).expect(200).text())
                .contains("new-one");
        send("most", "", "organizations: [{alias: initech, name: belladonna}]\n").expect(409);
    }

    @Test
    void whatAllOrganizationsShareIsForWhoManagesAllOfThem() {
        String catalogue = "catalogue: {sections: [{key: pumps}]}\n";
        for (String query : List.of("?force=true", "?dry-run=true", "?skip=true")) {
            assertThat(send("most", query, catalogue).expect(403).text()).doesNotContain("domains");
            send("most", query, "roleTemplates: []\n").expect(403);
        }
        Api most = realm.as("most");
        Map<String, ?> empty = Map.of("sections", List.of());
        most.put(realm.access("/catalogue?dry-run=true"), empty).expect(403);
        most.put(realm.access("/preset"), Map.of("preset", "four-roles")).expect(403);
        most.post(realm.access("/role-templates"), Map.of("name", "boss")).expect(403);
        most.delete(realm.access("/role-templates/account-owner")).expect(403);
        send("manage-organizations", "?dry-run=true&force=true", catalogue).expect(200);
    }

    private static String one(String alias) {
        return "organizations: [{alias: " + alias + "}]\n";
    }

    private static String hidden() {
        return realm.admin().get(realm.access("/export?organization=" + HIDDEN)).expect(200).text();
    }

    private static Answer send(String user, String query, String document) {
        return new Documents(realm, realm.as(user)).send(query, document);
    }
}
