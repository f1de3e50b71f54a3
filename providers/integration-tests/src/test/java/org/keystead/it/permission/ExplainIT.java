package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Why, in two voices. */
class ExplainIT {

    private static TestRealm realm;
    private static Api bo;

    @BeforeAll
    static void realm() {
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "internationalizationEnabled",
                                true,
                                "supportedLocales",
                                List.of("en", "sv", "fr"),
                                "defaultLocale",
                                "en"));
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.grant("acme", "boris", Map.of("section", "databases", "level", "read"));
        bo = realm.as("boris");
    }

    @Test
    void grantThatLedThereIsNamedWithTheSectionThatIncludesIt() {
        JsonNode result = ask("firewall", "view", Map.of());

        assertThat(result.get("allowed").asBoolean()).isTrue();
        assertThat(result.at("/reason/user").asText()).contains("Firewall", "acme");
        assertThat(result.at("/reason/admin/rule").asText()).isEqualTo("grants");
        JsonNode grant = result.at("/reason/admin/grants/0");
        assertThat(grant.get("includedBy").asText()).isEqualTo("databases");
        assertThat(grant.get("standing").asText()).isEqualTo("counts");
        assertThat(grant.get("actions").toString()).isEqualTo("[\"view\",\"view-secrets\"]");
    }

    @Test
    void refusalTellsWhomToAsk() {
        JsonNode result = ask("firewall", "delete", Map.of());

        assertThat(result.get("allowed").asBoolean()).isFalse();
        assertThat(result.at("/reason/user").asText())
                .isEqualTo(
                        "You have not been given this access to Firewall in acme."
                                + " Ask the owners of acme.");
    }

    @Test
    void sentenceIsInThePersonsLanguage() {
        JsonNode result = ask("news", "view", Map.of("Accept-Language", "sv"));

        assertThat(result.at("/reason/admin/rule").asText()).isEqualTo("owner-only");
        assertThat(result.at("/reason/user").asText())
                .isEqualTo("Endast ägarna av acme får använda News. Fråga någon av dem.");
    }

    @Test
    void sectionsAreCalledByTheirNamesInThePersonsLanguage() {
        realm.admin()
                .send(
                        "PUT",
                        realm.adminPath("/localization/sv/News"),
                        "Nyheter",
                        Map.of("Content-Type", "text/plain"))
                .expect(204);
        String path = realm.path("/section-permissions?organization=acme&all=true");
        Map<String, String> swedish = Map.of("Accept-Language", "sv");

        JsonNode named = bo.get(path + "&names=true", swedish).expect(200).body();
        assertThat(named.findValuesAsText("name")).contains("SSH Keys", "Nyheter");
        assertThat(bo.get(path, swedish).expect(200).body().at("/sections"))
                .noneMatch(section -> section.has("name"));
        String member = "/organizations/acme/permissions/" + realm.user("boris");
        assertThat(
                        realm.admin()
                                .get(realm.access(member + "?all=true&names=true"))
                                .expect(200)
                                .body()
                                .findValuesAsText("name"))
                .contains("SSH Keys", "News");
    }

    @Test
    void nobodyAskedNobodyIsTold() {
        JsonNode answer =
                bo.post(
                                realm.path("/section-permissions/check"),
                                Map.of("checks", List.of(question("news", "view"))))
                        .expect(200)
                        .body();
        assertThat(answer.at("/results/0").has("reason")).isFalse();
    }

    private static JsonNode ask(String section, String action, Map<String, String> headers) {
        return bo.send(
                        "POST",
                        realm.path("/section-permissions/check"),
                        Map.of("explain", true, "checks", List.of(question(section, action))),
                        headers)
                .expect(200)
                .body()
                .at("/results/0");
    }

    private static Map<String, String> question(String section, String action) {
        return Map.of("organization", "acme", "section", section, "action", action);
    }
}
