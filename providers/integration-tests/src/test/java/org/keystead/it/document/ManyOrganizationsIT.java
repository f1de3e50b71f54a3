package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** More organizations than a page has, and more bytes than other endpoints take. */
@EveryDatabase
class ManyOrganizationsIT {

    private static final int MANY = 120;
    private static final int OTHER_ENDPOINTS_TAKE = 512 * 1024;

    private final TestRealm realm = TestRealm.create(Shared.server());
    private final Documents documents = Documents.of(realm);

    @Test
    void everyOneOfThemTravels() {
        realm.preset("section-levels");
        String organizations =
                IntStream.range(0, MANY)
                        .mapToObj(
                                i ->
                                        "{\"alias\":\"o%03d\",\"name\":\"Organization %03d\","
                                                        .formatted(i, i)
                                                + "\"projects\":[{\"alias\":\"prod\"}],"
                                                + "\"roles\":[{\"name\":\"clerk\"}]}")
                        .collect(Collectors.joining(","));
        String padding = " ".repeat(9 * OTHER_ENDPOINTS_TAKE);
        Answer done =
                documents
                        .send(
                                "",
                                "{\"organizations\":[" + organizations + padding + "]}",
                                Documents.JSON)
                        .expect(200);
        assertThat(done.body().at("/summary/create").asInt()).isEqualTo(3 * MANY);

        JsonNode export = documents.export();
        assertThat(export.get("organizations")).hasSize(MANY);
        assertThat(export.at("/organizations").findValuesAsText("name"))
                .contains("Organization 119");
        assertThat(
                        documents
                                .send("", export.toString(), Documents.JSON)
                                .expect(200)
                                .body()
                                .get("steps"))
                .isEmpty();
        realm.delete();
    }
}
