package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Postgres;
import org.keystead.it.server.TestRealm;

/** The owners of one organization, at whom many get at once. */
final class RacingOwners {

    static final int DOORS = 10;
    static final int USER_DELETION = 5;

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

    /** Taking one of them away through that door, of {@link #DOORS}. */
    Callable<Answer> attempt(int door, int whose) {
        RacingOwner owner = owners.get(whose);
        String member = realm.access("/organizations/" + alias + "/members/" + owner.id());
        String self = realm.path("/organization-access/organizations/" + alias + "/members/");
        Map<String, String> ending =
                Map.of("role", "owner", "expiresAt", Instant.now().plusSeconds(3600).toString());
        Api admin = realm.admin();
        return switch (door) {
            case 0 -> () -> admin.delete(member + "/grants/" + owner.grant());
            case 1 -> () -> admin.delete(member);
            case 2 -> () -> owner.self().delete(self + owner.id() + "/grants/" + owner.grant());
            case 3 ->
                    () ->
                            owner.self()
                                    .delete(
                                            realm.path(
                                                    "/organization-access/me/organizations/"
                                                            + alias));
            case 4 ->
                    () ->
                            admin.delete(
                                    realm.adminPath(
                                            "/organizations/"
                                                    + organization
                                                    + "/members/"
                                                    + owner.id()));
            case USER_DELETION -> () -> admin.delete(realm.adminPath("/users/" + owner.id()));
            case 6 -> () -> admin.put(member + "/grants", List.of());
            case 7 -> () -> admin.put(member + "/grants", List.of(ending));
            case 8 -> () -> admin.delete(realm.access("/role-templates/owner"));
            default -> () -> owner.self().delete(self + owner.id());
        };
    }

    /** A usable owner is there, nobody who left holds anything, and nobody waited in a circle. */
    void assertKept(Postgres postgres) {
        JsonNode one =
                realm.admin().get(realm.access("/organizations/" + alias)).expect(200).body();
        assertThat(one.has("attention")).as(one.toString()).isFalse();
        String usable =
                "select count(*) from keystead_grant g join org o on o.id = g.organization_id"
                        + " join user_group_membership m"
                        + " on m.group_id = o.group_id and m.user_id = g.user_id"
                        + " where o.id = '"
                        + organization
                        + "' and g.expires_at is null and g.role_name in ('owner','chair','chief')";
        assertThat(Integer.parseInt(postgres.query(usable).strip())).isPositive();
        String left =
                "select count(*) from keystead_grant g join org o on o.id = g.organization_id"
                        + " where o.id = '"
                        + organization
                        + "' and not exists (select 1 from user_group_membership m"
                        + " where m.group_id = o.group_id and m.user_id = g.user_id)";
        assertThat(postgres.query(left).strip()).isEqualTo("0");
        assertThat(realm.server().log()).doesNotContain("deadlock detected");
    }
}
