package org.keystead.it.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A role as somebody wrote it. */
record RoleText(String name, boolean custom, List<Words> permissions, Set<String> flags) {

    private static final String[] FLAGS = {"owner", "protected", "joinsNewProjects", "cardinality"};

    static RoleText template(String name, Words... permissions) {
        return new RoleText(name, false, List.of(permissions), Set.of());
    }

    RoleText with(String flag) {
        Set<String> more = new HashSet<>(flags);
        more.add(flag);
        return new RoleText(name, custom, permissions, more);
    }

    /**
     * Now and then with something that only owners say.
     *
     * @param sections those that it may have, {@code *} among them
     */
    static RoleText any(Random random, String name, boolean custom, List<String> sections) {
        List<Words> permissions =
                Stream.generate(() -> words(random, sections))
                        .limit(random.nextInt(4))
                        .distinct()
                        .toList();
        RoleText role = new RoleText(name, custom, permissions, Set.of());
        return random.nextInt(4) == 0 ? role.with(Parts.any(random, FLAGS)) : role;
    }

    static Words words(Random random, List<String> sections) {
        String section = sections.get(random.nextInt(sections.size()));
        if (random.nextInt(3) == 0) {
            return new Words(section, "read", Set.of());
        }
        List<String> except =
                random.nextInt(3) == 0
                        ? Parts.some(random, "view-secrets", "create", "update", "delete")
                        : List.of();
        return new Words(section, "manage", Set.copyOf(except));
    }

    boolean isCalled(String name, boolean custom) {
        return this.name.equals(name) && this.custom == custom;
    }

    /** Whether everybody may write it who has what is in it. */
    boolean plain() {
        return flags.isEmpty() && permissions.stream().noneMatch(Words::everySection);
    }

    boolean owner() {
        return flags.contains("owner");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        json.put("name", name);
        json.put("permissions", permissions.stream().map(Words::json).toList());
        flags.forEach(flag -> json.put(flag, flag.equals("cardinality") ? "one" : true));
        return json;
    }
}
