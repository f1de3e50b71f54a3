package org.keystead.realm;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a document is written. */
enum Format {
    JSON,
    YAML;

    /** As {@code --format} says, else as the file is called, else JSON. */
    static Format of(Optional<String> asked, Optional<Path> file) {
        String name = file.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
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
