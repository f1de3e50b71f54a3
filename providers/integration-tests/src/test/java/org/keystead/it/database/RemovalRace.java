package org.keystead.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** Many add to an organization, to its project and to holders of its role, while these go. */
final class RemovalRace {

    private static final int MEMBERS = 8;

    private final TestRealm realm;
    private final String alias;
    private final String organization;
    private final String owner;
    private final List<String> members;

    /**
     * An organization with an owner, members, the project {@code web} and the role {@code helper}.
     */
    RemovalRace(TestRealm realm, String alias) {
        this.realm = realm;
        this.alias = alias;
        this.owner = alias + "-owner";
        this.members = IntStream.range(0, MEMBERS).mapToObj(i -> alias + "-member-" + i).toList();
        this.organization = realm.organization(alias, owner);
        realm.organization(alias, members.toArray(String[]::new));
        realm.grant(alias, owner, Map.of("role", "owner"));
        realm.project(alias, "web");
        realm.admin()
                .post(path("/roles"), Map.of("name", "helper", "permissions", List.of()))
                .expect(201);
    }

    /** Everything that is given in the project and by the role, and then both go. */
    List<Callable<Answer>> partsGo(int round) {
        List<Callable<Answer>> tries = new ArrayList<>(additions());
        tries.add(answered(() -> realm.admin().delete(path("/projects/web")), 204));
        tries.add(answered(() -> realm.admin().delete(path("/roles/helper")), 204));
        Collections.shuffle(tries, new Random(round));
        return tries;
    }

    List<Callable<Answer>> organizationGoes(int round) {
        List<Callable<Answer>> tries = new ArrayList<>(additions());
        for (int i = 0; i < MEMBERS; i++) {
            Map<String, Object> project = Map.of("alias", "more-" + i, "name", "More");
            Map<String, Object> role = Map.of("name", "more-" + i, "permissions", List.of());
            tries.add(added(() -> realm.admin().post(path("/projects"), project)));
            tries.add(added(() -> realm.admin().post(path("/roles"), role)));
            tries.addAll(questions(members.get(i)));
        }
        tries.add(answered(this::remove, 204));
        Collections.shuffle(tries, new Random(round));
        return tries;
    }

    /** What is read about the organization from outside and inside. */
    private List<Callable<Answer>> questions(String member) {
        Api own = realm.as(member);
        String permissions = realm.path("/section-permissions");
        String inside = realm.path("/organization-access/organizations");
        String id = realm.user(member);
        return Stream.<Callable<Answer>>of(
                        () -> realm.admin().get(path("")),
                        () -> realm.admin().get(path("/members/" + id)),
                        () -> realm.admin().get(path("/members?full=true")),
                        () -> realm.admin().get(path("/permissions/" + id)),
                        () -> own.get(permissions),
                        () -> own.get(permissions + "?organization=" + alias),
                        () -> own.get(inside),
                        () -> own.get(inside + "/" + alias + "/permissions/" + id))
                .map(question -> answered(question, 200, 404))
                .toList();
    }

    Answer remove() {
        return realm.admin().delete(realm.adminPath("/organizations/" + organization));
    }

    private List<Callable<Answer>> additions() {
        Api owning = realm.as(owner);
        String approvals =
                realm.path("/organization-access/organizations/" + alias + "/support-approvals");
        List<Callable<Answer>> tries = new ArrayList<>();
        for (String member : members) {
            String id = realm.user(member);
            String grants = path("/members/" + id + "/grants");
            Map<String, String> there = Map.of("role", "helper", "project", "web");
            Map<String, String> everywhere = Map.of("role", "helper");
            Map<String, String> approval =
                    Map.of(
                            "user",
                            id,
                            "section",
                            "servers",
                            "project",
                            "web",
                            "expiresAt",
                            Instant.now().plus(1, ChronoUnit.HOURS).toString());
            tries.add(added(() -> realm.admin().post(grants, there)));
            tries.add(added(() -> realm.admin().post(grants, everywhere)));
            // an owner whose ownership is gone when it is asked for
            tries.add(answered(() -> owning.post(approvals, approval), 201, 400, 403, 404));
        }
        return tries;
    }

    private static Callable<Answer> added(Callable<Answer> request) {
        return answered(request, 201, 400, 404);
    }

    private static Callable<Answer> answered(Callable<Answer> request, Integer... statuses) {
        return () -> {
            Answer answer = request.call();
            assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
            return answer;
        };
    }

    private String path(String rest) {
        return realm.access("/organizations/" + alias + rest);
    }
}
