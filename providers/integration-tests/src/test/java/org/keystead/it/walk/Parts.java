package org.keystead.it.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The catalogue of the realm as the administrator wrote it last. */
record Parts(Map<String, Part> sections, Set<String> ownerOnlyActions) {

    /** Comes and goes. */
    static final String EXTRA = "extra";

    private static final Map<String, Integer> UNCAPPED =
            Map.of("perSender", 1000, "perOrganization", 1000, "perRecipient", 1000);

    static Parts first() {
        Map<String, Part> sections = new TreeMap<>();
        Stream.of(
                        Part.of("members", "organization"),
                        Part.of("roles", "organization"),
                        Part.of("projects", "organization"),
                        Part.of("organization", "organization"),
                        Part.of("apps", "project", "logs"),
                        Part.of("bills", "organization"),
                        Part.of("logs", "project"),
                        Part.of("vault", "project").available("owner-only"))
                .forEach(part -> sections.put(part.key(), part));
        return new Parts(sections, Set.of("transfer"));
    }

    /** The same but for one thing. */
    Parts changed(Random random) {
        Map<String, Part> after = new TreeMap<>(sections);
        Set<String> ownerOnly = new TreeSet<>(ownerOnlyActions);
        Part part = after.get(any(random, "apps", "bills", "logs", "vault"));
        switch (random.nextInt(8)) {
            case 0, 1 ->
                    after.put(
                            part.key(),
                            part.available(any(random, "grantable", "owner-only", "everyone")));
            case 2 -> after.put(part.key(), part.scoped(any(random, "project", "organization")));
            case 3 -> after.put(part.key(), part.secretsAt(any(random, "read", "manage")));
            case 4 -> after.put("apps", after.get("apps").including(some(random, "logs", "vault")));
            case 5 -> after.put(part.key(), part.with(some(random, "transfer", "restart")));
            case 6 -> {
                ownerOnly.clear();
                ownerOnly.addAll(some(random, "transfer", "delete"));
            }
            default -> {
                if (after.remove(EXTRA) == null) {
                    after.put(EXTRA, Part.of(EXTRA, "project"));
                }
            }
        }
        return new Parts(after, ownerOnly);
    }

    List<String> keys() {
        return List.copyOf(sections.keySet());
    }

    Optional<Part> find(String key) {
        return Optional.ofNullable(sections.get(key));
    }

    /** What a member has who is given these, at those places, and owns nothing. */
    boolean allow(Stream<Given> given, String place, String section, String action) {
        Part part = sections.get(section);
        if (ownerOnlyActions.contains(action) || part.is("owner-only")) {
            return false;
        }
        return part.is("everyone") || given.anyMatch(g -> gives(g, place, part, action));
    }

    /** Whether somebody who owns nothing has anything by that alone. */
    boolean give(Given given) {
        return sections.values().stream()
                .filter(part -> part.is("grantable"))
                .anyMatch(
                        part ->
                                part.actions(given.words().level()).stream()
                                        .filter(action -> !ownerOnlyActions.contains(action))
                                        .anyMatch(a -> gives(given, given.place(), part, a)));
    }

    private boolean gives(Given given, String place, Part part, String action) {
        Words words = given.words();
        boolean there =
                given.place().isEmpty()
                        || (given.place().equals(place) && part.scope().equals("project"));
        boolean reached =
                words.everySection()
                        || words.section().equals(part.key())
                        || includes(words.section()).contains(part.key());
        return there
                && reached
                && part.actions(words.level()).contains(action)
                && !words.except().contains(action);
    }

    List<String> includes(String section) {
        return find(section).map(Part::includes).orElse(List.of());
    }

    Map<String, Object> json() {
        return Map.of(
                "sections", sections.values().stream().map(Part::json).toList(),
                "ownerOnlyActions", List.copyOf(ownerOnlyActions),
                "invitations", UNCAPPED);
    }

    static String any(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    static List<String> some(Random random, String... words) {
        List<String> some = new ArrayList<>(List.of(words));
        some.removeIf(word -> random.nextBoolean());
        return some;
    }
}
