package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Statements;

/** What a form offers to somebody who gives is what the server lets them give. */
class OrganizationCatalogueIT extends Delegating {

    @Test
    void everyOfferIsTakenAndNothingElse() {
        realm.grant("acme", "eve", exceptDelete("network"));
        realm.grant("acme", "eve", manage("members"));
        realm.grant("acme", "eve", read("billing"));
        realm.user("zoe");
        realm.organization("acme", "zoe");
        Api eve = realm.as("eve");

        for (Api caller : List.of(maria, adam, hal, eve)) {
            for (String place : List.of("", "lab", "main-customer-interface")) {
                requireAgreement(caller, own(""), place);
            }
        }
        requireAgreement(realm.admin(), realm.access("/organizations/acme"), "");
        requireAgreement(realm.admin(), realm.access("/organizations/acme"), "lab");
    }

    private void requireAgreement(Api caller, String root, String project) {
        String query = project.isEmpty() ? "" : "?project=" + project;
        JsonNode catalogue = caller.get(root + "/catalogue" + query).expect(200).body();
        for (JsonNode section : catalogue.get("sections")) {
            for (JsonNode level : section.get("levels")) {
                Map<String, Object> grant = new HashMap<>();
                grant.put("section", section.get("key").asText());
                grant.put("level", level.get("level").asText());
                requireAgreement(caller, root, project, grant, level);
            }
            assertThat(section.has("locked"))
                    .as("%s", section)
                    .isEqualTo(section.get("levels").findValuesAsText("givable").equals(NEITHER));
        }
        for (JsonNode role : catalogue.get("roles")) {
            Map<String, Object> grant = new HashMap<>();
            grant.put("role", role.get("name").asText());
            assertThat(role.has("locked")).isNotEqualTo(role.get("givable").asBoolean());
            if (!role.has("cardinality")) {
                requireAgreement(caller, root, project, grant, role);
            }
        }
    }

    private static final List<String> NEITHER = List.of("false", "false");

    private void requireAgreement(
            Api caller, String root, String project, Map<String, Object> grant, JsonNode offer) {
        if (!project.isEmpty()) {
            grant.put("project", project);
        }
        boolean free = offer.get("givable").asBoolean() && !offer.has("except");
        assertThat(tried(caller, root, grant).status() == 200)
                .as("%s %s", grant, offer)
                .isEqualTo(free);
        if (offer.has("except")) {
            grant.put("except", offer.get("except"));
            tried(caller, root, grant).expect(200);
        }
    }

    private Answer tried(Api caller, String root, Map<String, Object> grant) {
        return caller.post(root + "/members/" + realm.user("zoe") + "/grants?dry-run=true", grant);
    }

    @Test
    void whatIsLockedSaysWhy() {
        JsonNode hals = hal.get(own("/catalogue")).expect(200).body();
        assertThat(hals.get("mayGrant").asBoolean()).isTrue();
        assertThat(section(hals, "compute").get("givable").asText()).isEqualTo("manage");
        assertThat(section(hals, "compute").has("locked")).isFalse();
        assertThat(section(hals, "billing").get("locked").asText()).isEqualTo("not-held");
        assertThat(role(hals, "helper").get("givable").asBoolean()).isTrue();
        assertThat(role(hals, "customer-admin").get("locked").asText()).isEqualTo("not-held");
        assertThat(role(hals, "main-customer").get("locked").asText()).isEqualTo("for-owners");
        assertThat(role(hals, "main-customer").get("cardinality").asText()).isEqualTo("one");

        JsonNode atLab = maria.get(own("/catalogue?project=lab")).expect(200).body();
        assertThat(atLab.at("/project/alias").asText()).isEqualTo("lab");
        assertThat(section(atLab, "billing").get("locked").asText()).isEqualTo("elsewhere");
        assertThat(section(atLab, "vps").get("locked").asText()).isEqualTo("elsewhere");
    }

    @Test
    void whoeverGivesNothingSeesTheSectionsAndNoRole() {
        JsonNode eves = realm.as("eve").get(own("/catalogue")).expect(200).body();

        assertThat(eves.get("mayGrant").asBoolean()).isFalse();
        assertThat(eves.get("roles")).isEmpty();
        assertThat(section(eves, "compute").get("locked").asText()).isEqualTo("not-permitted");
        assertThat(section(eves, "compute").at("/levels/1/actions").toString())
                .contains("\"update\"");
        assertThat(eves.get("sections").findValuesAsText("key"))
                .isEqualTo(
                        realm.admin()
                                .get(realm.access("/catalogue"))
                                .body()
                                .get("sections")
                                .findValuesAsText("key"));
    }

    @Test
    void sectionsAreCalledAsTheCallersLanguageDoes() {
        Map<String, Object> internationalized = new HashMap<>();
        internationalized.put("internationalizationEnabled", true);
        internationalized.put("supportedLocales", List.of("en", "sv"));
        internationalized.put("defaultLocale", "en");
        realm.admin().put(realm.adminPath(""), internationalized).expect(204);
        String name = section(hal.get(own("/catalogue")).body(), "compute").get("name").asText();
        realm.admin()
                .send(
                        "PUT",
                        realm.adminPath("/localization/sv/" + name),
                        "Datorer",
                        Map.of("Content-Type", "text/plain"))
                .expect(204);

        JsonNode swedish = hal.get(own("/catalogue"), Map.of("Accept-Language", "sv")).body();

        assertThat(section(swedish, "compute").get("name").asText()).isEqualTo("Datorer");
    }

    @Test
    void whatEndsIsGivenUntilThen() {
        Instant end = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        realm.grant("acme", "eve", Map.of("role", "helper", "expiresAt", end.toString()));

        JsonNode compute =
                section(realm.as("eve").get(own("/catalogue")).expect(200).body(), "compute");

        assertThat(compute.at("/levels/1/until").asText()).isEqualTo(end.toString());
        assertThat(compute.get("givable").asText()).isEqualTo("none");
        assertThat(compute.has("locked")).isFalse();
    }

    @Test
    void atADisabledProjectOnlyOwnersGive() {
        realm.admin()
                .put(
                        realm.access("/organizations/acme/projects/lab"),
                        Map.of("alias", "lab", "name", "lab", "enabled", false))
                .expect(204);

        JsonNode hals = hal.get(own("/catalogue?project=lab")).expect(200).body();
        assertThat(section(hals, "compute").get("locked").asText()).isEqualTo("disabled");
        JsonNode marias = maria.get(own("/catalogue?project=lab")).expect(200).body();
        assertThat(section(marias, "compute").get("givable").asText()).isEqualTo("manage");
    }

    @Test
    void rightThatEndsIsGoneFromTheNextAnswer() {
        String tag = hal.get(own("/catalogue")).expect(200).header("ETag");
        realm.admin().send("PUT", realm.access(helpers()), List.of(), Map.of()).expect(204);

        Answer after = hal.get(own("/catalogue"), Map.of("If-None-Match", tag)).expect(200);

        assertThat(after.body().get("mayGrant").asBoolean()).isFalse();
        assertThat(after.body().get("roles")).isEmpty();
    }

    private String helpers() {
        return "/organizations/acme/members/" + realm.user("hal") + "/grants";
    }

    @Test
    void sameAnswerIsNotSentAgain() {
        String tag = hal.get(own("/catalogue")).expect(200).header("ETag");

        hal.get(own("/catalogue"), Map.of("If-None-Match", tag)).expect(304);
        hal.get(own("/catalogue?project=lab"), Map.of("If-None-Match", tag)).expect(200);
    }

    @Test
    void outsidersLearnNothing() {
        realm.organization("globex", "gala");
        realm.project("globex", "theirs");
        Api gala = realm.as("gala");

        String nothing =
                gala.get(realm.path("/organization-access/organizations/no/catalogue"))
                        .expect(404)
                        .text();
        assertThat(gala.get(own("/catalogue")).expect(404).text()).isEqualTo(nothing);
        hal.get(own("/catalogue?project=theirs")).expect(404);
        hal.get(realm.access("/organizations/acme/catalogue")).expect(403);
        Api.anonymous(realm.server()).get(own("/catalogue")).expect(401);
        realm.application("plain");
        realm.as("maria", "plain").get(own("/catalogue")).expect(401);
    }

    @Test
    void answerTakesFewStatements() {
        hal.get(own("/catalogue")).expect(200);

        assertThat(Statements.of(realm, () -> hal.get(own("/catalogue")))).isLessThanOrEqualTo(2);
    }

    private static Map<String, ?> exceptDelete(String section) {
        return Map.of("section", section, "level", "manage", "except", List.of("delete"));
    }

    private static JsonNode section(JsonNode catalogue, String key) {
        return named(catalogue.get("sections"), "key", key);
    }

    private static JsonNode role(JsonNode catalogue, String name) {
        return named(catalogue.get("roles"), "name", name);
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.get(field).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }
}
