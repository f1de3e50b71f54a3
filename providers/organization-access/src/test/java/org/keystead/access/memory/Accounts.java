package org.keystead.access.memory;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keycloak.models.RoleModel;

/** Who has an account in the realm, and what is known of them. */
abstract class Accounts extends Switches {

    /** Whether each of them can log in. */
    final Map<String, Boolean> members = new TreeMap<>();

    /** They belong to no organization. */
    final Set<String> left = new TreeSet<>();

    /** Members, of whom the database knows better. */
    final Set<String> unnoticed = new TreeSet<>();

    final Set<String> unverified = new TreeSet<>();
    final Set<String> services = new TreeSet<>();

    /** Who has each of Keycloak's roles. */
    final Map<String, Set<String>> holders = new TreeMap<>();

    /** Their accounts belong to the organization. */
    final Set<String> managed = new TreeSet<>();

    /** Another system keeps them. */
    final Set<String> federated = new TreeSet<>();

    public final void managed(String user) {
        managed.add(user);
    }

    public final void federated(String user) {
        federated.add(user);
    }

    final boolean exists(String user) {
        return members.containsKey(user) || left.contains(user);
    }

    final RoleModel role(String name) {
        return holders.containsKey(name) ? Stub.of(RoleModel.class, new MemoryRole(name)) : null;
    }
}
