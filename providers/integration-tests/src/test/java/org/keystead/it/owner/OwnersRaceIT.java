package org.keystead.it.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Fifty at once try to take away fifty owners, each through another door than the next. */
@EveryDatabase
class OwnersRaceIT {

    private static final int OWNERS = 50;

    @Test
    void oneOwnerIsLeftHoweverManyTryAtOnce() throws Exception {
        TestRealm realm = TestRealm.create(Shared.server());
        realm.preset("owner-collaborator");
        List<String> users = new ArrayList<>();
        List<String> grants = new ArrayList<>();
        String organization = realm.organization("acme");
        for (int i = 0; i < OWNERS; i++) {
            realm.organization("acme", "owner-" + i);
            users.add(realm.user("owner-" + i));
            grants.add(realm.grant("acme", "owner-" + i, Map.of("role", "owner")));
        }
        String members = realm.access("/organizations/acme/members/");
        String natively = realm.adminPath("/organizations/" + organization + "/members/");

        List<Callable<Answer>> tries = new ArrayList<>();
        for (int i = 0; i < OWNERS; i++) {
            String user = users.get(i);
            String path =
                    switch (i % 4) {
                        case 0 -> members + user + "/grants/" + grants.get(i);
                        case 1 -> members + user;
                        case 2 -> natively + user;
                        default -> realm.adminPath("/users/" + user);
                    };
            tries.add(() -> realm.admin().delete(path));
        }

        List<Answer> answers;
        try (AtOnce together = new AtOnce(OWNERS)) {
            answers = together.send(tries);
        }

        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isIn(204, 409));
        assertThat(answers.stream().filter(a -> a.status() == 409))
                .allSatisfy(a -> assertThat(a.text()).contains("last-owner"))
                .hasSize(1);
        assertThat(
                        realm.admin()
                                .get(realm.access("/organizations/acme/members?role=owner"))
                                .expect(200)
                                .body())
                .hasSize(1);
        realm.delete();
    }
}
