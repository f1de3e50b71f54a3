package org.keystead.it.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A role as somebody wrote it. */
record RoleText(String name, List<Words> permissions, Set<String> flags) {

    private static final String[] FLAGS = {"owner", "protected", "joinsNewProjects"};

    static RoleText of(String name, Words... permissions) {
        return new RoleText(name, List.of(permissions), Set.of());
    }

    RoleText with(String flag) {
        Set<String> more = new HashSet<>(flags);
        more.add(flag);
        return new RoleText(name, permissions, more);
    }

    /** Now and then with something that only owners say. */
    static RoleText any(Random random, String name, Parts parts) {
        List<Words> permissions =
                random.ints(random.nextInt(4), 0, 8)
                        .mapToObj(n -> words(random, parts, n == 0))
                        .distinct()
                        .toList();
        RoleText role = new RoleText(name, permissions, Set.of());
        return random.nextInt(6) == 0 ? role.with(Parts.any(random, FLAGS)) : role;
    }

    static Words words(Random random, Parts parts, boolean everySection) {
        String section = everySection ? "*" : parts.keys().get(random.nextInt(parts.keys().size()));
        if (random.nextInt(3) == 0) {
            return new Words(section, "read", Set.of());
        }
        List<String> except =
                random.nextInt(3) == 0
                        ? Parts.some(random, "view-secrets", "create", "update", "delete")
                        : List.of();
        return new Words(section, "manage", Set.copyOf(except));
    }

    boolean owner() {
        return flags.contains("owner");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        json.put("name", name);
        json.put("permissions", permissions.stream().map(Words::json).toList());
        flags.forEach(flag -> json.put(flag, true));
        return json;
    }
}
