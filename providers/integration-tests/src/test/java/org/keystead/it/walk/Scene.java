package org.keystead.it.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    static final List<String> PLACES = List.of("", "lab", "den");

    final TestRealm realm;
    final Random random;
    final Gifts gifts = new Gifts();
    final Map<String, RoleText> roles = new LinkedHashMap<>();
    final Set<String> members = new LinkedHashSet<>(List.of(ANNA, "mona", "hal", "eve"));
    final Set<String> owners = new LinkedHashSet<>(Set.of(ANNA));
    Parts parts = Parts.first();

    private final Map<String, Api> callers = new LinkedHashMap<>();
    private final List<String> trail = new ArrayList<>();

    Scene(TestRealm realm, Random random) {
        this.realm = realm;
        this.random = random;
        realm.organization("acme", members.toArray(String[]::new));
        realm.project("acme", "lab");
        realm.user(NORA);
        members.forEach(member -> callers.put(member, realm.as(member)));
        callers.put(NORA, realm.as(NORA));
        gifts.addOwner(ANNA);
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
