package org.keystead.realm;

import java.util.Locale;
import java.util.Optional;

/** How a document is written. */
enum Format {
    JSON,
    YAML;

    /** As {@code --format} says, else as the file is called, else JSON. */
    static Format of(Arguments arguments) {
        String file = arguments.get("file", "").toLowerCase(Locale.ROOT);
        boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
        Optional<String> asked = arguments.find("format");
        return switch (asked.orElse(yaml ? "yaml" : "json")) {
            case "json" -> JSON;
            case "yaml" -> YAML;
            default -> throw new UsageException("--format is json or yaml");
        };
    }

    String mediaType() {
        return "application/" + name().toLowerCase(Locale.ROOT);
    }
}
