package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** Makes catalogue and role templates those of a preset, or lists the presets. */
final class PresetCommand implements Command {

    @Override
    public String name() {
        return "preset";
    }

    @Override
    public String usage() {
        return "[--preset <name>] [--force] makes catalogue and role templates those of a preset;"
                + " without a name, lists them";
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        Optional<String> preset = arguments.find("preset");
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        if (preset.isEmpty()) {
            for (JsonNode known : rest.get("/organization-access/presets")) {
                out.println(known.path("preset").asText());
            }
            return CLEAN;
        }
        rest.put(
                "/organization-access/preset?force=" + arguments.has("force"),
                Map.of("preset", preset.get()));
        out.println("the realm has the preset " + preset.get());
        return CLEAN;
    }
}
