package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;

/** Members who are given two grants each, one member after the other, as long as that goes well. */
record Crowd(Town town, Postgres database, List<String> members, List<String> acknowledged) {

    private static final List<Map<String, String>> BOTH =
            List.of(
                    Map.of("section", "domains", "level", "read"),
                    Map.of("section", "finances", "level", "read"));

    static Crowd in(Town town, Postgres database) {
        List<String> members = IntStream.range(0, 30).mapToObj(i -> "member-" + i).toList();
        town.realm().organization("acme", members.toArray(String[]::new));
        return new Crowd(town, database, members, new CopyOnWriteArrayList<>());
    }

    void giveAll(KeycloakServer node) {
        members.stream()
                .takeWhile(user -> town.give(node, user, BOTH).equals(Optional.of(204)))
                .forEach(acknowledged::add);
    }

    void assertAllOrNoneIsWritten() {
        for (String user : members) {
            assertThat(grantsOf(user))
                    .as(user)
                    .isIn(acknowledged.contains(user) ? List.of(2) : List.of(0, 2));
        }
    }

    private int grantsOf(String user) {
        String count =
                database.query(
                        "select count(*) from KEYSTEAD_GRANT where user_id = '"
                                + town.realm().user(user)
                                + "'");
        return Integer.parseInt(count.strip());
    }
}
