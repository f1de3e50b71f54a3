package org.keystead.it.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages that are yet to be seen: of those that differ only in what they are about, one. */
final class Trail {

    private static final Pattern ABOUT =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                            + "|(?<=/(sections|role-templates|roles/own|roles/template)/)[^/]+"
                            + "|(?<=account/api-keys/)(?!new$)[^/]+");

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> kinds = new HashSet<>();

    Trail(List<String> starts) {
        find(starts);
    }

    /** What a path has in common with those of the same kind. */
    static String kind(String path) {
        return ABOUT.matcher(path).replaceAll("*");
    }

    void find(List<String> paths) {
        paths.stream().filter(path -> kinds.add(kind(path))).forEach(waiting::add);
    }

    boolean goesOn() {
        return !waiting.isEmpty();
    }

    String next() {
        return waiting.remove();
    }
}
