package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** An organization of more members than a page has is exported a page at a time. */
@EveryDatabase
class LargeOrganizationIT {

    private static final int MEMBERS = 1300;
    private static final int PAGE = 500;

    private static TestRealm realm;
    private static Documents documents;

    @BeforeAll
    static void crowd() {
        realm = TestRealm.create(Shared.server());
        documents = Documents.of(realm);
        realm.preset("section-levels");
        String organization = realm.organization("crowd");
        List<Map<String, Object>> users =
                IntStream.range(0, MEMBERS)
                        .mapToObj(i -> Map.<String, Object>of("username", name(i), "enabled", true))
                        .toList();
        realm
                .admin()
                .post(realm.adminPath("/partialImport"), Map.of("users", users))
                .expect(200)
                .body()
                .get("results")
                .findValuesAsText("id")
                .parallelStream()
                .forEach(
                        user ->
                                realm.admin()
                                        .post(
                                                realm.adminPath(
                                                        "/organizations/"
                                                                + organization
                                                                + "/members"),
                                                user)
                                        .expect(201));
        String members =
                IntStream.range(0, MEMBERS)
                        .mapToObj(
                                i ->
                                        "{\"username\":\""
                                                + name(i)
                                                + "\",\"grants\":["
                                                + "{\"section\":\"domains\",\"level\":\"read\"}]}")
                        .collect(Collectors.joining(","));
        send("{\"organizations\":[{\"alias\":\"crowd\",\"members\":[" + members + "]}]}");
    }

    @AfterAll
    static void end() {
        realm.delete();
    }

    @Test
    void everyMemberIsInTheExportInOrder() {
        JsonNode members = documents.export().at("/organizations/0/members");
        assertThat(members).hasSize(MEMBERS);
        assertThat(members.findValuesAsText("username")).isSorted();
        assertThat(members.findValuesAsText("section")).hasSize(MEMBERS);
        assertThat(send(documents.export().toString()).get("steps")).isEmpty();
    }

    @Test
    void noSessionHoldsMoreThanAPage() {
        fullest();
        documents.export();
        assertThat(fullest()).isBetween(PAGE, PAGE + 50);
        documents.export("?organization=crowd", Documents.JSON).expect(200);
        assertThat(fullest()).isBetween(PAGE, PAGE + 50);
    }

    private static int fullest() {
        return Shared.admin()
                .get("/realms/master/keystead-probe/fullest-session")
                .expect(200)
                .body()
                .get("entities")
                .asInt();
    }

    private static JsonNode send(String document) {
        return documents.send("", document, Documents.JSON).expect(200).body();
    }

    private static String name(int number) {
        return "member-%04d".formatted(number);
    }
}
