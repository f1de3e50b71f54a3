package org.keystead.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources of our pages can ask the server to change. */
final class Sources {

    private static final Path REST = Path.of("../../themes/src/main/ui/src/rest");
    private static final Pattern METHOD = Pattern.compile("method: \"(\\w+)\"");

    /** A function that gives a path. */
    private static final Pattern PATH =
            Pattern.compile(
                    "(?:const|function) (\\w+)(?: = )?\\([^)]*\\)[^`;]*?(?:=>|return) `([^`]*)`");

    /** A request whose path is of such a function, or as it stands, or put together. */
    private static final Pattern CALL =
            Pattern.compile(
                    "(?:send|change)(?:<[^(]*>)?\\(\\s*"
                            + "(?:(\\w+)\\(([^)]*)\\)|[\"`]([^\"`]*)[\"`])"
                            + "\\s*,\\s*\\{([^}]*)\\}");

    /** Functions that join segments. */
    private static final Set<String> JOINING = Set.of("at", "path");

    private Sources() {}

    /** Methods with paths below a tree, in which a star stands for a name. */
    static Set<String> changes() throws IOException {
        Set<String> changes = new TreeSet<>();
        for (String source : List.of("access.ts", "administration.ts", "keys.ts")) {
            String text = Files.readString(REST.resolve(source));
            Map<String, String> paths = paths(text);
            int calls = 0;
            for (Matcher call = CALL.matcher(text); call.find(); ) {
                Matcher method = METHOD.matcher(call.group(4));
                if (method.find()) {
                    calls++;
                    changes.add(method.group(1) + " " + path(call, paths));
                }
            }
            assertThat(calls)
                    .as("calls of %s that are written as the others are", source)
                    .isEqualTo((int) METHOD.matcher(text).results().count());
        }
        // it asks by POST
        changes.remove("POST /check");
        return changes;
    }

    /** Whether an action asks for that. */
    static boolean matches(String change, Action action) {
        String below = action.path().replaceFirst(".*/organization-access", "");
        String asked = action.method() + " " + below.replaceFirst("\\?.*", "");
        return asked.matches(change.replace("*", "[^/]+"));
    }

    private static Map<String, String> paths(String text) {
        Map<String, String> paths = new HashMap<>();
        PATH.matcher(text)
                .results()
                .forEach(found -> paths.put(found.group(1), starred(found.group(2), Map.of())));
        return paths;
    }

    private static String path(MatchResult call, Map<String, String> paths) {
        if (call.group(1) == null) {
            return starred(call.group(3), paths);
        }
        return JOINING.contains(call.group(1)) ? joined(call) : paths.get(call.group(1));
    }

    /** With what is put together, and stars for the rest that is put in. */
    private static String starred(String template, Map<String, String> paths) {
        String path = template;
        for (Map.Entry<String, String> each : paths.entrySet()) {
            path = path.replaceAll("\\$\\{" + each.getKey() + "\\([^)]*\\)}", each.getValue());
        }
        return path.replaceAll("\\$\\{[^}]*}", "*");
    }

    private static String joined(MatchResult call) {
        StringBuilder path = new StringBuilder(call.group(1).equals("at") ? "/organizations" : "");
        for (String argument : call.group(2).split(",\\s*", -1)) {
            path.append('/').append(argument.startsWith("\"") ? argument.replace("\"", "") : "*");
        }
        return path.toString();
    }
}
