package org.keystead.realm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arguments of the form {@code --name value} and {@code --flag}. */
final class Arguments {

    private static final Set<String> FLAGS = Set.of("dry-run", "force", "skip");
    private static final Set<String> OPTIONS =
            Set.of(
                    "server",
                    "realm",
                    "variant",
                    "file",
                    "format",
                    "organization",
                    "preset",
                    "admin-realm",
                    "remember-days",
                    SelfService.OPTION,
                    "yubikey-client",
                    "yubikey-servers");

    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    Arguments(List<String> arguments) {
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String name = argument.startsWith("--") ? argument.substring(2) : "";
            if (FLAGS.contains(name)) {
                flags.add(name);
            } else if (OPTIONS.contains(name) && rest.hasNext()) {
                options.put(name, rest.next());
            } else {
                throw new UsageException("not understood: " + argument);
            }
        }
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    String required(String name) {
        if (!options.containsKey(name)) {
            throw new UsageException("--" + name + " is missing");
        }
        return options.get(name);
    }

    /** A whole number within bounds. */
    int number(String name, int standard, int least, int most) {
        String text = get(name, String.valueOf(standard));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of bounds is
        }
        throw new UsageException("--%s is a number from %d to %d".formatted(name, least, most));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String get(String name, String standard) {
        return options.getOrDefault(name, standard);
    }
}
