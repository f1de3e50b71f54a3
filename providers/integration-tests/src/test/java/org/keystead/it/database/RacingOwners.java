package org.keystead.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.DatabaseServer;
import org.keystead.it.server.TestRealm;

/** The owners of one organization, at whom many get at once. */
final class RacingOwners {

    private static int people;

    private final TestRealm realm;
    private final String alias;
    private final String organization;
    private final List<RacingOwner> owners = new ArrayList<>();

    RacingOwners(TestRealm realm, String alias, String organization) {
        this.realm = realm;
        this.alias = alias;
        this.organization = organization;
    }

    List<RacingOwner> all() {
        return owners;
    }

    /** Replaces the owners whom somebody got at. */
    void fill(int count) {
        JsonNode held =
                realm.admin()
                        .get(
                                realm.access(
                                        "/organizations/" + alias + "/members?role=owner&max=100"))
                        .expect(200)
                        .body();
        List<String> ids = held.findValuesAsText("id");
        owners.removeIf(
                owner ->
                        !ids.contains(owner.id())
                                || !realm.admin()
                                        .get(
                                                realm.access(
                                                        "/organizations/"
                                                                + alias
                                                                + "/members/"
                                                                + owner.id()
                                                                + "/grants"))
                                        .expect(200)
                                        .text()
                                        .contains(owner.grant()));
        while (owners.size() < count) {
            String name = "owner-" + ++people;
            realm.organization(alias, name);
            String grant = realm.grant(alias, name, Map.of("role", "owner"));
            owners.add(new RacingOwner(name, realm.user(name), grant, realm.as(name)));
        }
    }

    /** A usable owner is there, nobody who left holds anything, and nobody waited in a circle. */
    void assertKept(DatabaseServer database) {
        JsonNode one =
                realm.admin().get(realm.access("/organizations/" + alias)).expect(200).body();
        assertThat(one.has("attention")).as(one.toString()).isFalse();
        String usable =
                "select count(*) from KEYSTEAD_GRANT g join ORG o on o.id = g.organization_id"
                        + " join USER_GROUP_MEMBERSHIP m"
                        + " on m.group_id = o.group_id and m.user_id = g.user_id"
                        + " where o.id = '"
                        + organization
                        + "' and g.expires_at is null and g.role_name in ('owner','chair','chief')";
        assertThat(Integer.parseInt(database.query(usable).strip())).isPositive();
        String left =
                "select count(*) from KEYSTEAD_GRANT g join ORG o on o.id = g.organization_id"
                        + " where o.id = '"
                        + organization
                        + "' and not exists (select 1 from USER_GROUP_MEMBERSHIP m"
                        + " where m.group_id = o.group_id and m.user_id = g.user_id)";
        assertThat(database.query(left).strip()).isEqualTo("0");
        assertThat(realm.server().log())
                .doesNotContainIgnoringCase("deadlock detected", "deadlock found");
    }
}
