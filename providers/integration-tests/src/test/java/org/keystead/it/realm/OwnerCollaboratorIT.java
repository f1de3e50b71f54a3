package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.invitation.Caps;
import org.keystead.it.permission.Answering;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Seed 000 sentence by sentence, on a server. */
class OwnerCollaboratorIT {

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static TestRealm realm;
    private static Api olga;
    private static Api carl;

    @BeforeAll
    static void realm() {
        MAIL.start();
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "smtpServer",
                                Map.of(
                                        "host", "127.0.0.1",
                                        "port", String.valueOf(MAIL.getSmtp().getPort()),
                                        "from", "panel@example.org")));
        realm.preset("owner-collaborator");
        Caps.set(realm, 100, 100, 100);
        realm.user("olga");
        realm.user("carl");
        olga = realm.as("olga");
        carl = realm.as("carl");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    /** "As a user, you can own or belong to one or several organizations." */
    @Test
    void userOwnsOrBelongsToSeveralOrganizations() {
        realm.user("dora");
        Api dora = realm.as("dora");
        found(dora, "first");
        found(dora, "second");
        realm.organization("third", "dora");

        JsonNode tenants = dora.get(realm.path("/section-permissions")).expect(200).body();

        assertThat(tenants)
                .extracting(t -> entry(t.get("alias").asText(), t.get("owner").asBoolean()))
                .containsExactlyInAnyOrder(
                        entry("first", true), entry("second", true), entry("third", false));
    }

    /** "An organization always has at least one owner." */
    @Test
    void organizationAlwaysHasAtLeastOneOwner() {
        found(olga, "always");

        assertThat(olga.delete(self("/me/organizations/always")).expect(409).text())
                .contains("last-owner");
        assertThat(olga.put(grants("always", "olga"), List.of()).expect(409).text())
                .contains("last-owner");
    }

    /** "When a user accepts your invitation, they become a collaborator in the organization." */
    @Test
    void whoAcceptsTheInvitationBecomesACollaborator() {
        found(olga, "inviting");

        join("inviting");

        JsonNode held = permissions(carl, "inviting", "");
        assertThat(held.get("roles").toString()).isEqualTo("[\"collaborator\"]");
        assertThat(Answering.levels(held)).containsOnly(entry("api-keys", "manage"));
    }

    /** "define what permissions a collaborator should have—or whether they should be an owner". */
    @Test
    void ownerDefinesACollaboratorsPermissionsOrMakesHimAnOwner() {
        found(olga, "defining");
        join("defining");

        olga.post(grants("defining", "carl"), Map.of("section", "domains", "level", "read"))
                .expect(201);
        assertThat(Answering.levels(permissions(carl, "defining", "")))
                .containsOnly(entry("api-keys", "manage"), entry("domains", "read"));

        olga.post(grants("defining", "carl"), Map.of("role", "owner")).expect(201);
        assertThat(permissions(carl, "defining", "").get("owner").asBoolean()).isTrue();
        olga.delete(self("/me/organizations/defining")).expect(204);
    }

    /** "you can create multiple projects under a single organization". */
    @Test
    void ownerCreatesSeveralProjectsAndACollaboratorNone() {
        found(olga, "building");
        join("building");
        String projects = self("/organizations/building/projects");

        for (String alias : List.of("production", "lab", "customer")) {
            olga.post(projects, Map.of("alias", alias, "name", alias)).expect(201);
        }
        carl.post(projects, Map.of("alias", "mine", "name", "Mine")).expect(403);

        assertThat(olga.get(projects + "/count").expect(200).text()).isEqualTo("3");
    }

    /** "a consultant who only needs access to the servers in a specific project". */
    @Test
    void consultantReachesTheServersOfOneProjectOnly() {
        found(olga, "consulting");
        join("consulting");
        for (String alias : List.of("production", "lab")) {
            olga.post(
                            self("/organizations/consulting/projects"),
                            Map.of("alias", alias, "name", alias))
                    .expect(201);
        }
        olga.post(
                        grants("consulting", "carl"),
                        Map.of("section", "servers", "level", "manage", "project", "production"))
                .expect(201);

        assertThat(Answering.levels(permissions(carl, "consulting", "&project=production")))
                .containsOnly(entry("api-keys", "manage"), entry("servers", "manage"));
        assertThat(Answering.levels(permissions(carl, "consulting", "&project=lab")))
                .containsOnly(entry("api-keys", "manage"));
    }

    private static void found(Api founder, String alias) {
        founder.post(self("/organizations"), Map.of("alias", alias, "name", alias)).expect(201);
    }

    /** Olga invites Carl as a collaborator, and he accepts. */
    private static void join(String organization) {
        String id =
                olga.post(
                                self("/organizations/" + organization + "/invitations"),
                                Map.of(
                                        "email",
                                        "carl@example.org",
                                        "grants",
                                        List.of(Map.of("role", "collaborator"))))
                        .expect(201)
                        .body()
                        .get("id")
                        .asText();
        carl.post(self("/me/invitations/" + id + "/accept"), null).expect(200);
    }

    private static JsonNode permissions(Api user, String organization, String more) {
        return user.get(realm.path("/section-permissions?organization=" + organization + more))
                .expect(200)
                .body();
    }

    private static String grants(String organization, String user) {
        return self("/organizations/" + organization + "/members/" + realm.user(user) + "/grants");
    }

    private static String self(String rest) {
        return realm.path("/organization-access" + rest);
    }
}
