package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes catalogue and role templates those of a preset, or lists the presets. */
@Command(
        name = "preset",
        description =
                "Makes catalogue and role templates those of a preset; without a name, lists the"
                        + " presets.")
final class PresetCommand implements Callable<Integer> {

    @Mixin private final Target target;
    @Mixin private final Output output;

    @Option(names = "--preset", paramLabel = "<name>", description = "The preset.")
    private Optional<String> preset;

    @Option(
            names = "--force",
            description = "Take away the grants that would mean nothing under it.")
    private boolean force;

    PresetCommand(Terminal terminal) {
        this.target = new Target(terminal.environment());
        this.output = new Output(terminal.out());
    }

    @Override
    public Integer call() {
        AdminRest rest = target.connect();
        if (preset.isEmpty()) {
            List<String> known = new ArrayList<>();
            for (JsonNode one : rest.get("/organization-access/presets")) {
                known.add(one.path("preset").asText());
            }
            known.forEach(output::line);
            output.object(Map.of("presets", known));
            return Status.CLEAN;
        }
        rest.put("/organization-access/preset?force=" + force, Map.of("preset", preset.get()));
        output.line("the realm has the preset " + preset.get());
        output.object(Map.of("preset", preset.get()));
        return Status.CLEAN;
    }
}
