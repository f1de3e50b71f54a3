package org.keystead.it.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A section of the walk's catalogue, and what its levels are. */
record Part(
        String key,
        String availability,
        String scope,
        String secretsAt,
        List<String> includes,
        List<String> actions) {

    static Part of(String key, String scope, String... includes) {
        return new Part(key, "grantable", scope, "read", List.of(includes), List.of());
    }

    Part available(String other) {
        return new Part(key, other, scope, secretsAt, includes, actions);
    }

    Part scoped(String other) {
        return new Part(key, availability, other, secretsAt, includes, actions);
    }

    Part secretsAt(String other) {
        return new Part(key, availability, scope, other, includes, actions);
    }

    Part including(List<String> others) {
        return new Part(key, availability, scope, secretsAt, others, actions);
    }

    Part with(List<String> others) {
        return new Part(key, availability, scope, secretsAt, includes, others);
    }

    boolean is(String other) {
        return availability.equals(other);
    }

    Set<String> actions(String level) {
        Set<String> all = new TreeSet<>(Set.of("view"));
        if (level.equals("manage")) {
            all.addAll(Set.of("view-secrets", "create", "update", "delete"));
            all.addAll(actions);
        } else if (secretsAt.equals("read")) {
            all.add("view-secrets");
        }
        return all;
    }

    Map<String, Object> json() {
        return Map.of(
                "key", key,
                "name", key,
                "availability", availability,
                "scope", scope,
                "secretsAt", secretsAt,
                "includes", includes,
                "actions", actions);
    }
}
