package org.keystead.it.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.keystead.it.email.Tab;
import org.keystead.it.owner.AccountDeletion;
import org.keystead.it.owner.Workflow;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** The ways to take an owner away from one organization. */
final class OwnerDoors {

    private static final String LAST_OWNER = "last-owner";

    private final TestRealm realm;
    private final String alias;
    private final String organization;
    private final String group;
    private final String application;
    private final DirectoryClient directory;

    /** Of an organization whose members Keycloak keeps in that group. */
    OwnerDoors(
            TestRealm realm, String alias, String organization, String group, String application) {
        this.realm = realm;
        this.alias = alias;
        this.organization = organization;
        this.group = group;
        this.application = application;
        this.directory = DirectoryClient.of(realm);
    }

    /** Those through which she loses what she has here and remains a user. */
    List<Attempt> leaving(RacingOwner owner) {
        String member = realm.access("/organizations/" + alias + "/members/" + owner.id());
        String own = realm.path("/organization-access/organizations/" + alias + "/members/");
        String mine = realm.path("/organization-access/me/organizations/" + alias);
        String natively =
                realm.adminPath("/organizations/" + organization + "/members/" + owner.id());
        Map<String, String> ending =
                Map.of("role", "owner", "expiresAt", Instant.now().plusSeconds(3600).toString());
        String members = "members[value eq \"" + owner.id() + "\"]";
        Api admin = realm.admin();
        Api self = owner.self();
        return List.of(
                leaving(owner, "grant", () -> admin.delete(member + "/grants/" + owner.grant())),
                leaving(owner, "member", () -> admin.delete(member)),
                leaving(owner, "all grants", () -> admin.put(member + "/grants", List.of())),
                leaving(owner, "an end", () -> admin.put(member + "/grants", List.of(ending))),
                leaving(
                        owner,
                        "template",
                        () -> admin.delete(realm.access("/role-templates/owner"))),
                leaving(owner, "native member", () -> admin.delete(natively)),
                leaving(
                        owner,
                        "own grant",
                        () -> self.delete(own + owner.id() + "/grants/" + owner.grant())),
                leaving(owner, "herself", () -> self.delete(own + owner.id())),
                leaving(owner, "leaving", () -> self.delete(mine)),
                leaving(owner, "SCIM group", () -> directory.remove("Groups/" + group, members)));
    }

    /**
     * Those through which the user herself is deleted. Of these one user gets one at a time:
     * Keycloak itself fails when it deletes a user twice at once.
     */
    List<Callable<Attempt>> deletion(RacingOwner owner) {
        String user = "/users/" + owner.id();
        return List.of(
                () -> deletion(owner, "user", () -> realm.admin().delete(realm.adminPath(user))),
                () -> deletion(owner, "SCIM user", () -> directory.delete("Users/" + owner.id())),
                () -> workflow(owner),
                () -> account(owner));
    }

    /** What the step ends with stands for the answer. */
    private Attempt workflow(RacingOwner owner) {
        Workflow deletion = Workflow.of(realm, "delete-user", Map.of());
        return deletion(
                owner,
                "workflow",
                () -> {
                    String failure = deletion.run(owner.id());
                    return new Answer(failure.isEmpty() ? 204 : 409, null, failure, null);
                });
    }

    /** She has logged in and is asked for the last time. */
    private Attempt account(RacingOwner owner) {
        Tab tab = AccountDeletion.lastPage(realm, application, owner.name());
        return new Attempt(
                "account",
                owner,
                true,
                () -> {
                    tab.submit(Map.of());
                    return new Answer(tab.status(), null, tab.body(), null);
                },
                "Make another member its owner first.");
    }

    private static Attempt leaving(RacingOwner owner, String door, Callable<Answer> way) {
        return new Attempt(door, owner, false, way, LAST_OWNER);
    }

    private static Attempt deletion(RacingOwner owner, String door, Callable<Answer> way) {
        return new Attempt(door, owner, true, way, LAST_OWNER);
    }
}
