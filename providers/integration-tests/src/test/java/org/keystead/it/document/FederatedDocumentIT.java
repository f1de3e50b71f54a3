package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Documents documents = Documents.of(realm);

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
        JsonNode plan = documents.send("?dry-run=true", FAY).expect(200).body();
        assertThat(plan.get("steps").findValuesAsText("path"))
                .containsExactly(
                        "organizations/acme/members/anna/grants",
                        "organizations/acme/members/federated-fay/grants",
                        "organizations/acme/members/federated-fay/grants");
        assertThat(documents.send("", FAY).expect(200).body()).isEqualTo(plan);
        assertThat(documents.send("", FAY).expect(200).body().get("steps")).isEmpty();

        JsonNode members = documents.export().at("/organizations/0/members");
        assertThat(members.findValuesAsText("username")).containsExactly("anna", "federated-fay");
        assertThat(members.at("/1/grants").findValuesAsText("section"))
                .containsExactly("domains", "finances");
    }

    @Test
    void whatIsExportedIsMadeAgainWhereTheSamePeopleAre() {
        documents.send("", FAY).expect(200);
        JsonNode export = documents.export();
        TestRealm other = TestRealm.create(Shared.server());
        furnish(other);
        Documents.of(other).send("", export.toString()).expect(200);
        assertThat(Documents.of(other).export()).isEqualTo(export);
        other.delete();
    }

    @Test
    void sheLosesWhatTheDocumentDoesNotSay() {
        documents.send("", FAY).expect(200);
        String anna = FAY.substring(0, FAY.indexOf("      - username: Federated"));
        JsonNode done = documents.send("", anna).expect(200).body();
        assertThat(done.at("/summary/remove").asInt()).isEqualTo(2);
        assertThat(documents.export().toString()).doesNotContain("federated");
    }

    @Test
    void sheMayBeTheOnlyOwner() {
        documents.send("", FAY).expect(200);
        String owner = "{username: federated-fay, grants: [{role: account-owner}]}";
        documents
                .send("", "organizations: [{alias: acme, members: [" + owner + "]}]\n")
                .expect(200);
        String nobody = "organizations: [{alias: acme, members: []}]\n";
        assertThat(documents.send("", nobody).expect(409).text()).contains("last-owner");
    }

    @Test
    void whoeverOfThemIsNoMemberIsRefused() {
        Answer refused =
                documents.send("", FAY.replace("Federated-Fay", "federated-gil")).expect(400);
        assertThat(refused.text())
                .contains("organizations[0].members[1].username is no member")
                .contains("federated-gil");
    }

    private static void furnish(TestRealm realm) {
        realm.preset("section-levels");
        FederatedPeople.in(realm).join(realm.organization("acme", "anna"), "federated-fay");
    }
}
