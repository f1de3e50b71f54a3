package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;

/**
 * Nobody gets more by a role that is edited, and nothing stays with whom an owner takes it from.
 */
class RoleEscalationIT extends Delegating {

    private static final List<Map<String, ?>> FLAGS =
            List.of(
                    Map.of("owner", true),
                    Map.of("protected", true),
                    Map.of("cardinality", "one"),
                    Map.of("joinsNewProjects", true));

    @Test
    void onlyAnOwnerSaysWhatARoleIsBesideItsPermissions() {
        adam.post(own("/roles"), role("label", Map.of())).expect(201);
        adam.post(grants("adam"), Map.of("role", "label")).expect(201);
        for (Map<String, ?> flag : FLAGS) {
            adam.post(own("/roles"), role("flagged", flag)).expect(403);
            adam.put(own("/roles/label"), role("label", flag)).expect(403);
            maria.post(own("/roles"), role("flagged", flag)).expect(201);
            adam.put(own("/roles/flagged"), role("flagged", flag, read("compute"))).expect(403);
            adam.put(own("/roles/flagged"), role("flagged", Map.of())).expect(403);
            adam.delete(own("/roles/flagged")).expect(403);
            maria.delete(own("/roles/flagged")).expect(204);
        }
        assertThat(member("adam").get("owner").asBoolean()).isFalse();
        adam.put(own("/roles/label"), role("label", Map.of(), read("compute"))).expect(204);
    }

    /** Her ownership ends; that of the role she holds without end would not. */
    @Test
    void ownerWithAnEndMakesNoRoleThatOwnsWithoutOne() {
        realm.admin()
                .post(realm.access("/role-templates"), role("deputy", Map.of("owner", true)))
                .expect(201);
        realm.grant("acme", "eve", Map.of("role", "deputy", "expiresAt", "2999-01-01T00:00:00Z"));
        Api eve = realm.as("eve");
        maria.post(own("/roles"), role("label", Map.of())).expect(201);
        maria.post(grants("eve"), Map.of("role", "label")).expect(201);

        eve.put(own("/roles/label"), role("label", Map.of("owner", true))).expect(403);
        eve.post(own("/roles"), role("mine", Map.of("owner", true))).expect(403);
        eve.delete(own("/roles/label")).expect(204);
    }

    @Test
    void roleIsNotEditedByWhoeverHasLessThanItOrOneOfItsHolders() {
        adam.post(own("/roles"), role("stocks", Map.of(), read("object-store"))).expect(201);
        hal.put(own("/roles/stocks"), role("stocks", Map.of())).expect(403);
        hal.delete(own("/roles/stocks")).expect(403);

        hal.post(own("/roles"), role("label", Map.of(), read("compute"))).expect(201);
        hal.put(own("/roles/label"), role("label", Map.of(), read("network"))).expect(403);
        adam.post(grants("adam"), Map.of("role", "label")).expect(201);
        hal.put(own("/roles/label"), role("label", Map.of())).expect(403);
        hal.delete(own("/roles/label")).expect(403);
        maria.put(own("/roles/label"), role("label", Map.of())).expect(204);
    }

    @Test
    void ownerTakesACustomRoleWhateverItSays() {
        Map<String, ?> warden = role("warden", Map.of("protected", true), read("compute"));
        maria.post(own("/roles"), warden).expect(201);
        for (String user : List.of("hal", "eve")) {
            maria.post(grants(user), Map.of("role", "warden")).expect(201);
            assertThat(member(user).get("protected").asBoolean()).isFalse();
        }
        maria.put(own("/roles/warden"), role("warden", Map.of("protected", true))).expect(204);
        maria.put(own("/roles/warden"), role("warden", Map.of())).expect(204);
        maria.put(own("/roles/warden"), warden).expect(204);

        maria.delete(grants("eve") + "/" + held("eve", "warden")).expect(204);
        maria.post(grants("eve"), Map.of("role", "warden")).expect(201);
        maria.put(grants("eve"), List.of()).expect(204);
        maria.delete(own("/members/" + realm.user("hal"))).expect(204);
        maria.post(grants("eve"), Map.of("role", "warden")).expect(201);
        maria.delete(own("/roles/warden")).expect(204);
        assertThat(realm.admin().get(members("eve") + "/grants").body()).isEmpty();
    }

    @Test
    void ownerTakesWhatIsHeldAtADisabledProject() {
        adam.post(grants("eve"), Map.of("section", "compute", "level", "read", "project", "lab"))
                .expect(201);
        adam.put(own("/projects/lab"), Map.of("alias", "lab", "name", "Lab", "enabled", false))
                .expect(204);

        maria.put(grants("eve"), List.of()).expect(204);
        maria.delete(own("/members/" + realm.user("eve"))).expect(204);
    }

    /** An owner could not take it from them any more. */
    @Test
    void protectedTemplateIsGivenByAnOwner() {
        realm.admin()
                .post(
                        realm.access("/role-templates"),
                        role("guard", Map.of("protected", true), read("compute")))
                .expect(201);

        adam.post(grants("adam"), Map.of("role", "guard")).expect(403);
        maria.post(grants("adam"), Map.of("role", "guard")).expect(201);
        assertThat(member("adam").get("protected").asBoolean()).isTrue();
        assertThat(error(maria.put(grants("adam"), List.of()).expect(409)))
                .isEqualTo("protected-member");
    }

    private String held(String user, String role) {
        for (JsonNode grant : realm.admin().get(members(user) + "/grants").expect(200).body()) {
            if (grant.path("role").asText().equals(role)) {
                return grant.get("id").asText();
            }
        }
        throw new AssertionError(user + " does not hold " + role);
    }
}
