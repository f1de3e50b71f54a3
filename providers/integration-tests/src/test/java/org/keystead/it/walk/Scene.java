package org.keystead.it.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** Who is there, what the realm is like, and what has been done so far. */
final class Scene {

    /** She owns the organization from first to last. */
    static final String ANNA = "anna";

    /** She is no member, until an invitation lets her in. */
    static final String NORA = "nora";

    static final String ADMINISTRATOR = "administrator";
    static final List<String> TEMPLATES = List.of("lead", "guard", "joiner");
    static final List<String> CUSTOM = List.of("one", "two");

    /** What the administrator gives to members again and again, so that they can do something. */
    static final List<String> MANAGED = List.of("members", "roles", "projects", "apps");

    /** What owners and administrators never give; nothing in every fourth walk. */
    private static final List<String> WITHHELD = List.of("bills", "vault", Parts.EXTRA, "");

    /** The name of a custom role, and of a template that comes and goes. */
    static final String NAMESAKE = "two";

    static final List<String> PLACES = List.of("", "lab", "den");

    final TestRealm realm;
    final Random random;
    final Gifts gifts = new Gifts();
    private final List<RoleText> roles = new ArrayList<>();
    private final String withheld;
    final Set<String> members = new LinkedHashSet<>(List.of(ANNA, "mona", "hal", "eve"));
    final Set<String> owners = new LinkedHashSet<>(Set.of(ANNA));
    Parts parts = Parts.first();

    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final List<String> trail = new ArrayList<>();

    Scene(TestRealm realm, long seed) {
        this.realm = realm;
        this.random = new Random(seed);
        this.withheld = WITHHELD.get(Math.floorMod(seed, WITHHELD.size()));
        realm.organization("acme", members.toArray(String[]::new));
        realm.project("acme", "lab");
        realm.project("acme", "den");
        realm.user(NORA);
        members.forEach(member -> callers.put(member, realm.as(member)));
        callers.put(NORA, realm.as(NORA));
        gifts.addOwner(ANNA);
    }

    /**
     * What that caller writes into grants and roles: members try to come to what owners and
     * administrators never give.
     */
    List<String> sections(String caller) {
        List<String> sections = new ArrayList<>(parts.keys());
        sections.add("*");
        if (!gives(caller)) {
            sections.addAll(MANAGED);
        } else if (!withheld.isEmpty()) {
            sections.removeAll(List.of("*", withheld));
        }
        return sections;
    }

    void wrote(RoleText role) {
        roles.removeIf(other -> other.isCalled(role.name(), role.custom()));
        roles.add(role);
    }

    void gone(String template) {
        roles.removeIf(other -> other.isCalled(template, false));
    }

    boolean hasTemplate(String name) {
        return roles.stream().anyMatch(role -> role.isCalled(name, false));
    }

    /** The role that a grant names: it says which one only where there are two. */
    Optional<RoleText> role(Map<String, Object> grant) {
        String name = (String) grant.get("role");
        boolean custom = (boolean) grant.getOrDefault("custom", !hasTemplate(name));
        return roles.stream().filter(role -> role.isCalled(name, custom)).findFirst();
    }

    /** The organization's own role of that name. */
    Optional<RoleText> custom(String name) {
        return roles.stream().filter(role -> role.isCalled(name, true)).findFirst();
    }

    /** Whether what that caller gives is given by an owner or an administrator. */
    boolean gives(String caller) {
        return caller.equals(ADMINISTRATOR) || owners.contains(caller);
    }

    Answer send(String caller, String method, String path, Object body) {
        boolean administrator = caller.equals(ADMINISTRATOR);
        String base = "/organizations/acme" + path;
        Answer answer =
                (administrator ? realm.admin() : callers.get(caller))
                        .send(
                                method,
                                administrator
                                        ? realm.access(base)
                                        : realm.path("/organization-access" + base),
                                body,
                                Map.of());
        return noted(caller + " " + method + " " + path + " " + body, answer);
    }

    /** Something that concerns the realm, or the caller alone. */
    Answer noted(String what, Answer answer) {
        trail.add(what + " -> " + answer.status());
        if (answer.status() >= 500) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }

    Api api(String caller) {
        return callers.get(caller);
    }

    JsonNode ask(String path) {
        return realm.admin().get(realm.access("/organizations/acme" + path)).expect(200).body();
    }

    String grantsOf(String member) {
        return "/members/" + realm.user(member) + "/grants";
    }

    String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    String anyMember() {
        return any(List.copyOf(members));
    }

    /** The last calls that did anything, for whoever has to find out what went wrong. */
    String story() {
        return String.join("\n", trail);
    }
}
