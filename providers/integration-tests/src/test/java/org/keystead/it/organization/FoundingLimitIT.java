package org.keystead.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** One user founds so many organizations, however fast, and whatever becomes of them. */
class FoundingLimitIT {

    private static final int LIMIT = 3;
    private static final int AT_ONCE = 12;

    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("owner-collaborator");
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        ((ObjectNode) catalogue.get("founding")).put("limit", LIMIT);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
    }

    @Test
    void manyAtOnceDoNotPassTheLimit() throws Exception {
        Api eager = user("eager");
        List<Callable<Answer>> tries =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> (Callable<Answer>) () -> found(eager, "eager-" + i))
                        .toList();

        List<Answer> answers;
        try (AtOnce together = new AtOnce(AT_ONCE)) {
            answers = together.send(tries);
        }

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(LIMIT);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .hasSize(AT_ONCE - LIMIT)
                .allSatisfy(
                        a ->
                                assertThat(a.expect(409).body().get("error").asText())
                                        .isEqualTo("founding-limit"));
    }

    @Test
    void whoHandsAnOrganizationOverHasFoundedItStill() {
        Api founder = user("founder");
        IntStream.range(0, LIMIT).forEach(i -> found(founder, "handed-" + i).expect(201));
        String organization =
                founder.get(self("/organizations/handed-0")).expect(200).body().get("id").asText();
        realm.admin()
                .post(
                        realm.adminPath("/organizations/" + organization + "/members"),
                        realm.user("heir"))
                .expect(201);
        realm.grant("handed-0", "heir", Map.of("role", "owner"));
        founder.delete(self("/me/organizations/handed-0")).expect(204);

        found(founder, "handed-3").expect(409);
    }

    @Test
    void whatIsGoneMakesRoom() {
        Api founder = user("builder");
        IntStream.range(0, LIMIT).forEach(i -> found(founder, "built-" + i).expect(201));
        found(founder, "built-3").expect(409);
        String first =
                founder.get(self("/organizations/built-0")).expect(200).body().get("id").asText();
        realm.admin().delete(realm.adminPath("/organizations/" + first)).expect(204);

        found(founder, "built-3").expect(201);
        found(founder, "built-4").expect(409);
    }

    private static Api user(String name) {
        realm.user(name);
        return realm.as(name);
    }

    private static Answer found(Api founder, String alias) {
        return founder.post(self("/organizations"), Map.of("alias", alias, "name", alias));
    }

    private static String self(String rest) {
        return realm.path("/organization-access" + rest);
    }
}
