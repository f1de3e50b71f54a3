package org.keystead.it.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.TestRealm;

/** An organization that has one of everything, and an owner, a member, and somebody invited. */
record Furnished(TestRealm realm, String alias) {

    private static final List<String> LISTS =
            List.of(
                    "",
                    "/projects",
                    "/members",
                    "/roles",
                    "/invitations",
                    "/support-approvals",
                    "/api-keys");

    String owner() {
        return alias + "-owner";
    }

    String member() {
        return alias + "-member";
    }

    String invited() {
        return alias + "-invited";
    }

    /** Makes what is not there (any more), and names it all, the organization by its alias. */
    Names furnish() {
        realm.organization(alias);
        realm.user(invited());
        for (String user : List.of(owner(), member())) {
            once(nativePath("/members"), realm.user(user));
        }
        realm.admin().delete(nativePath("/members/" + realm.user(invited())));
        once(access("/projects"), Map.of("alias", alias + "-project", "name", "A project"));
        once(access("/roles"), Map.of("name", alias + "-role", "permissions", permissions()));
        once(
                access("/members/" + realm.user(owner()) + "/grants"),
                Map.of("role", "account-owner"));
        once(grants(), Map.of("section", "domains", "level", "read"));
        once(
                access("/invitations"),
                Map.of("email", invited() + "@example.org", "grants", permissions()));
        if (list("/support-approvals").isEmpty()) {
            once(
                    realm.as(owner()),
                    realm.path(
                            "/organization-access/organizations/" + alias + "/support-approvals"),
                    Map.of(
                            "user", realm.user(member()),
                            "section", "domains",
                            "expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        }
        if (list("/api-keys").isEmpty()) {
            once(
                    realm.as(owner()),
                    realm.path("/organization-access/me/api-keys"),
                    Map.of("name", alias + "-key", "organization", alias, "everything", true));
        }
        return names();
    }

    /** The same names with the ids where there are two ways to name something. */
    Names byId(Names names) {
        Map<Slot, String> ids = new EnumMap<>(names.values());
        ids.put(Slot.ORGANIZATION, realm.organization(alias));
        ids.put(Slot.PROJECT, list("/projects").get(0).get("id").asText());
        return new Names(ids);
    }

    /** All that can be read of it, and how many rows the pack has, as one text. */
    String state() {
        List<String> parts = new ArrayList<>();
        Api admin = realm.admin();
        LISTS.forEach(list -> parts.add(admin.get(access(list)).expect(200).text()));
        for (String user : List.of(owner(), member())) {
            String path = access("/members/" + realm.user(user) + "/grants");
            parts.add(admin.get(path).text());
            parts.add(admin.get(realm.adminPath("/users/" + realm.user(user))).text());
        }
        parts.add(admin.get(nativePath("")).expect(200).text());
        parts.add(new Probe(admin).rows().toString());
        return String.join("\n", parts);
    }

    private Names names() {
        Map<Slot, String> names = new EnumMap<>(Slot.class);
        names.put(Slot.ORGANIZATION, alias);
        names.put(Slot.PROJECT, alias + "-project");
        names.put(Slot.ROLE, alias + "-role");
        names.put(Slot.USER, realm.user(member()));
        names.put(Slot.SUBJECT, realm.user(member()));
        names.put(Slot.GRANT, firstId("/members/" + realm.user(member()) + "/grants"));
        names.put(Slot.INVITATION, firstId("/invitations?search=" + invited()));
        names.put(Slot.APPROVAL, firstId("/support-approvals"));
        names.put(Slot.KEY, firstId("/api-keys"));
        return new Names(names);
    }

    private String firstId(String list) {
        return list(list).get(0).get("id").asText();
    }

    private JsonNode list(String list) {
        return realm.admin().get(access(list)).expect(200).body();
    }

    private void once(String path, Object body) {
        once(realm.admin(), path, body);
    }

    private static void once(Api caller, String path, Object body) {
        int status = caller.post(path, body).status();
        if (status != 201 && status != 409) {
            throw new AssertionError("POST " + path + " was answered " + status);
        }
    }

    private static List<Map<String, String>> permissions() {
        return List.of(Map.of("section", "domains", "level", "read"));
    }

    private String grants() {
        return access("/members/" + realm.user(member()) + "/grants");
    }

    private String access(String rest) {
        return realm.access("/organizations/" + alias + rest);
    }

    private String nativePath(String rest) {
        return realm.adminPath("/organizations/" + realm.organization(alias) + rest);
    }
}
