package org.keystead.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources of our pages can ask the server to change. */
final class Sources {

    private static final Path REST = Path.of("../../themes/src/main/ui/src/rest");
    private static final Pattern METHOD = Pattern.compile("method: \"(\\w+)\"");
    private static final Pattern CALL =
            Pattern.compile(
                    "send(?:<[^(]*>)?\\(\\s*"
                            + "(?:(at|path)\\(([^)]*)\\)|\"([^\"]*)\"|`([^`]*)`)"
                            + "\\s*,\\s*\\{([^}]*)\\}");

    private Sources() {}

    /** Methods with paths below a tree, in which a star stands for a name. */
    static Set<String> changes() throws IOException {
        Set<String> changes = new TreeSet<>();
        for (String source : new String[] {"access.ts", "administration.ts"}) {
            String text = Files.readString(REST.resolve(source));
            int calls = 0;
            for (Matcher call = CALL.matcher(text); call.find(); ) {
                Matcher method = METHOD.matcher(call.group(5));
                if (method.find()) {
                    calls++;
                    changes.add(method.group(1) + " " + path(call));
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

    private static String path(Matcher call) {
        if (call.group(3) != null) {
            return call.group(3);
        }
        if (call.group(4) != null) {
            return call.group(4)
                    .replace("${at(organization)}", "/organizations/*")
                    .replaceAll("\\$\\{[^}]*\\}", "*");
        }
        StringBuilder path = new StringBuilder(call.group(1).equals("at") ? "/organizations" : "");
        for (String argument : call.group(2).split(",\\s*", -1)) {
            path.append('/').append(argument.startsWith("\"") ? argument.replace("\"", "") : "*");
        }
        return path.toString();
    }
}
