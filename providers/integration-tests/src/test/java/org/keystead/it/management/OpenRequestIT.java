package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.OpenRequest;
import org.keystead.it.server.Probe;

/** What is opened by somebody who may, at any door, does nothing once they may not. */
class OpenRequestIT extends OpenRequests {

    @Test
    void nothingIsMadeByWhoWasRemovedMeanwhile() {
        realm.grant("acme", "mia", Map.of("role", "owner"));
        Api mia = realm.as("mia");
        String boris = "/members/" + realm.user("boris") + "/grants";
        Map<String, String> domains = Map.of("section", "domains", "level", "read");
        List<OpenRequest> open =
                List.of(
                        open(mia, "POST", self(boris), domains),
                        open(mia, "POST", self(boris), List.of(domains)),
                        open(mia, "POST", self(boris + "?dry-run=true"), domains),
                        open(mia, "PUT", self(boris), List.of(domains)),
                        open(mia, "POST", self("/roles"), role("late")),
                        open(mia, "PUT", self("/roles/lead"), lead("read")),
                        open(mia, "POST", self("/projects"), PROJECT),
                        open(
                                mia,
                                "PUT",
                                self("/projects/web"),
                                Map.of("alias", "web", "name", "W")),
                        open(
                                mia,
                                "POST",
                                self("/invitations"),
                                Map.of("email", "carl@example.org", "grants", List.of(domains))),
                        open(
                                mia,
                                "POST",
                                self("/support-approvals"),
                                Map.of(
                                        "user", realm.user("boris"),
                                        "section", "domains",
                                        "expiresAt", Instant.now().plusSeconds(3600).toString())));
        awaitReading(open.size());

        realm.admin()
                .delete(realm.access("/organizations/acme/members/" + realm.user("mia")))
                .expect(204);
        Map<String, Long> before = new Probe(realm.admin()).rows();
        JsonNode document = document();

        assertThat(open)
                .allSatisfy(request -> assertThat(request.finish().status()).isEqualTo(404));
        assertThat(new Probe(realm.admin()).rows()).isEqualTo(before);
        assertThat(document()).isEqualTo(document);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobodyFoundsWhoWasDisabledOrWhereNobodyMayAnyMore() {
        OpenRequest disabled = found("mia", "first");
        OpenRequest shut = found("boris", "second");
        awaitReading(2);

        disableUser();
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        ((ObjectNode) catalogue.get("founding")).put("selfService", false);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);

        assertThat(disabled.finish().status()).isEqualTo(401);
        assertThat(shut.finish().status()).isEqualTo(403);
        assertThat(realm.admin().get(realm.access("/organizations/count")).text()).isEqualTo("1");
    }

    @Test
    void administratorWhoResignedMeanwhileChangesNothing() {
        realm.administer("mia", "manage-organizations");
        Api mia = realm.as("mia");
        String acme = "/organizations/acme";
        String boris = acme + "/members/" + realm.user("boris") + "/grants";
        Object catalogue = realm.admin().get(realm.access("/catalogue")).expect(200).body();
        String yaml = "organizations: [{alias: acme, projects: [{alias: late, name: Late}]}]\n";
        List<OpenRequest> open =
                List.of(
                        administer(
                                mia, "POST", "/organizations", Map.of("alias", "b", "name", "B")),
                        administer(mia, "POST", boris, Map.of("role", "owner")),
                        administer(mia, "PUT", boris, List.of(Map.of("role", "owner"))),
                        administer(mia, "POST", acme + "/roles", role("late")),
                        administer(mia, "POST", acme + "/projects", PROJECT),
                        administer(
                                mia,
                                "POST",
                                acme + "/invitations",
                                Map.of("email", "carl@example.org", "grants", List.of())),
                        administer(mia, "PUT", "/catalogue", catalogue),
                        administer(mia, "PUT", "/catalogue?dry-run=true", catalogue),
                        administer(mia, "POST", "/role-templates", role("late")),
                        administer(
                                mia, "PUT", "/role-templates/collaborator", role("collaborator")),
                        administer(mia, "PUT", "/preset", Map.of("preset", "owner-collaborator")),
                        mia.open(
                                "POST",
                                realm.access("/import"),
                                yaml,
                                Map.of("Content-Type", "application/yaml")),
                        mia.open(
                                "POST",
                                realm.access("/import?organization=acme"),
                                yaml,
                                Map.of("Content-Type", "application/yaml")));
        awaitReading(open.size());

        realm.resign("mia", "manage-organizations");
        Map<String, Long> before = new Probe(realm.admin()).rows();
        JsonNode document = document();

        assertThat(open)
                .allSatisfy(request -> assertThat(request.finish().status()).isEqualTo(403));
        assertThat(new Probe(realm.admin()).rows()).isEqualTo(before);
        assertThat(document()).isEqualTo(document);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private OpenRequest found(String user, String alias) {
        return open(
                realm.as(user),
                "POST",
                realm.path("/organization-access/organizations"),
                Map.of("alias", alias, "name", alias));
    }

    private OpenRequest administer(Api api, String method, String path, Object body) {
        return open(api, method, realm.access(path), body);
    }
}
