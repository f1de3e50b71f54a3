package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.FederatedPeople;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Members whom another system keeps are in the document like everybody else. */
class FederatedDocumentIT {

    private static final String FAY =
            """
            organizations:
              - alias: acme
                members:
                  - {username: anna, grants: [{role: account-owner}]}
                  - username: Federated-Fay
                    grants:
                      - {section: domains, level: read}
                      - {section: finances, level: manage, expiresAt: 2099-01-01T00:00:00Z}
            """;

    private final TestRealm realm = TestRealm.create(Shared.server());

    @BeforeEach
    void acme() {
        furnish(realm);
    }

    @AfterEach
    void end() {
        realm.delete();
    }

    @Test
    void sheIsPlannedImportedAndExported() {
        JsonNode plan = send(realm, "?dry-run=true", FAY).expect(200).body();
        assertThat(plan.get("steps").findValuesAsText("path"))
                .containsExactly(
                        "organizations/acme/members/anna/grants",
                        "organizations/acme/members/federated-fay/grants",
                        "organizations/acme/members/federated-fay/grants");
        assertThat(send(realm, "", FAY).expect(200).body()).isEqualTo(plan);
        assertThat(send(realm, "", FAY).expect(200).body().get("steps")).isEmpty();

        JsonNode members = export(realm).at("/organizations/0/members");
        assertThat(members.findValuesAsText("username")).containsExactly("anna", "federated-fay");
        assertThat(members.at("/1/grants").findValuesAsText("section"))
                .containsExactly("domains", "finances");
    }

    @Test
    void whatIsExportedIsMadeAgainWhereTheSamePeopleAre() {
        send(realm, "", FAY).expect(200);
        JsonNode export = export(realm);
        TestRealm other = TestRealm.create(Shared.server());
        furnish(other);
        send(other, "", export.toString()).expect(200);
        assertThat(export(other)).isEqualTo(export);
        other.delete();
    }

    @Test
    void sheLosesWhatTheDocumentDoesNotSay() {
        send(realm, "", FAY).expect(200);
        String anna = FAY.substring(0, FAY.indexOf("      - username: Federated"));
        JsonNode done = send(realm, "", anna).expect(200).body();
        assertThat(done.at("/summary/remove").asInt()).isEqualTo(2);
        assertThat(export(realm).toString()).doesNotContain("federated");
    }

    @Test
    void sheMayBeTheOnlyOwner() {
        send(realm, "", FAY).expect(200);
        String owner = "{username: federated-fay, grants: [{role: account-owner}]}";
        send(realm, "", "organizations: [{alias: acme, members: [" + owner + "]}]\n").expect(200);
        String nobody = "organizations: [{alias: acme, members: []}]\n";
        assertThat(send(realm, "", nobody).expect(409).text()).contains("last-owner");
    }

    @Test
    void whoeverOfThemIsNoMemberIsRefused() {
        Answer refused = send(realm, "", FAY.replace("Federated-Fay", "federated-gil")).expect(400);
        assertThat(refused.text())
                .contains("organizations[0].members[1].username is no member")
                .contains("federated-gil");
    }

    private static void furnish(TestRealm realm) {
        realm.preset("section-levels");
        FederatedPeople.in(realm).join(realm.organization("acme", "anna"), "federated-fay");
    }

    private static Answer send(TestRealm realm, String query, String document) {
        return realm.admin()
                .send(
                        "POST",
                        realm.access("/import" + query),
                        document,
                        Map.of("Content-Type", "application/yaml"));
    }

    private static JsonNode export(TestRealm realm) {
        return realm.admin().get(realm.access("/export")).expect(200).body();
    }
}
