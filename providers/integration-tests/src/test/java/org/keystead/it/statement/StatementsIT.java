package org.keystead.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** How many statements the database sees for a decision. */
@EveryDatabase
class StatementsIT {

    private static TestRealm realm;
    private static Api bo;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.project("acme", "prod");
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        bo = realm.as("boris");
        decide().expect(200);
        checkThousand().expect(200);
    }

    @Test
    void warmDecisionNeedsNone() {
        decide().expect(200);
        assertThat(Statements.of(realm, StatementsIT::decide)).isZero();
    }

    @Test
    void coldDecisionNeedsOneForTheGrants() {
        forgetGrants();
        assertThat(Statements.of(realm, StatementsIT::decide)).isEqualTo(1);
    }

    @Test
    void thousandChecksOverOneOrganizationNeedNoMoreThanOne() {
        forgetGrants();
        AtomicReference<Answer> answer = new AtomicReference<>();
        assertThat(Statements.of(realm, () -> keep(answer, checkThousand()))).isEqualTo(1);
        assertThat(answer.get().expect(200).body().get("results")).hasSize(1000);
    }

    /** Keycloak asks of each of their organizations with every request, unless asked before. */
    @Test
    void whoeverIsInManyOrganizationsCostsNoMore() {
        realm.organization("acme-north", "nina");
        realm.organization("acme-south", "nina");
        realm.organization("acme-west", "nina");
        Api nina = realm.as("nina");
        String question = realm.path("/section-permissions?organization=acme-north");
        nina.get(question).expect(200);

        assertThat(Statements.of(realm, () -> nina.get(question))).isZero();
        String anything = realm.path("/keystead-probe/bearer");
        assertThat(Statements.of(realm, () -> nina.get(anything))).isZero();
    }

    private static Answer keep(AtomicReference<Answer> place, Answer answer) {
        place.set(answer);
        return answer;
    }

    /** A change to her grants makes the server forget them, and nothing else. */
    private static void forgetGrants() {
        String id = realm.grant("acme", "boris", Map.of("section", "images", "level", "read"));
        realm.admin()
                .delete(
                        realm.access(
                                "/organizations/acme/members/"
                                        + realm.user("boris")
                                        + "/grants/"
                                        + id))
                .expect(204);
    }

    private static Answer decide() {
        return bo.get(realm.path("/section-permissions?organization=acme&project=prod"));
    }

    private static Answer checkThousand() {
        List<Map<String, String>> checks = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            checks.add(
                    Map.of(
                            "id", "c" + i,
                            "organization", "acme",
                            "project", "prod",
                            "section", "domains",
                            "action", "view"));
        }
        return bo.post(realm.path("/section-permissions/check"), Map.of("checks", checks));
    }
}
