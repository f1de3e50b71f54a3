package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.keystead.it.server.Api;

/** The two forms in which {@code kc.sh} writes realms and reads them. */
enum Form {
    FILE("--file=") {
        @Override
        Map<String, JsonNode> read(Path path) throws IOException {
            return RealmFiles.file(path);
        }

        @Override
        void leaveOutMaster(Path path) throws IOException {
            ArrayNode realms = Api.JSON.createArrayNode();
            RealmFiles.file(path)
                    .forEach(
                            (name, realm) -> {
                                if (!name.equals(MASTER)) {
                                    realms.add(realm);
                                }
                            });
            Api.JSON.writeValue(path.toFile(), realms);
        }
    },
    DIRECTORY("--dir=") {
        @Override
        Map<String, JsonNode> read(Path path) throws IOException {
            return RealmFiles.directory(path);
        }

        @Override
        void leaveOutMaster(Path path) throws IOException {
            Files.delete(path.resolve(MASTER + "-realm.json"));
        }
    };

    private static final String MASTER = "master";

    private final String option;

    Form(String option) {
        this.option = option;
    }

    /** Writes the server's realms, without the one that every database has, and reads them. */
    Map<String, JsonNode> export(CommandLine kc, Path path) throws IOException {
        String users = this == FILE ? "--users=same_file" : "--users=different_files";
        kc.run("export", "--optimized", option + path, users);
        leaveOutMaster(path);
        return read(path);
    }

    CommandLine.Outcome tryToImport(CommandLine kc, Path path) {
        return kc.tryTo("import", "--optimized", option + path, "--override=true");
    }

    void importInto(CommandLine kc, Path path) {
        kc.run("import", "--optimized", option + path, "--override=true");
    }

    abstract Map<String, JsonNode> read(Path path) throws IOException;

    abstract void leaveOutMaster(Path path) throws IOException;
}
