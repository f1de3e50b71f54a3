package org.keystead.it.benchmark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.RealmCommand;
import org.keystead.it.transfer.CommandLine;

/**
 * The realm's own document of one organization of many grants, beside one of a tenth of them:
 * imported into a server of little memory, exported, and imported again.
 */
class ExportBenchmark {

    private static final int MANY = Integer.getInteger("keystead.benchmark.many", 100_000);
    private static final String HEAP = System.getProperty("keystead.benchmark.heap", "512m");
    private static final int GRANTS = 20;
    private static final int PROJECTS = 10;
    private static final List<String> SECTIONS = List.of("apps", "domains");
    private static final Pattern COLLECTED = Pattern.compile("Pause (?:Young|Full).*->(\\d+)M\\(");

    private final List<String> rows = new ArrayList<>();

    @Test
    void documents() throws Exception {
        Distribution distribution = Distribution.withPack("benchmark-pack");
        CommandLine command = new CommandLine(distribution);
        command.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        new BigRealm("big", 0, MANY / GRANTS, 0, 0, true).write(command.file("big.json"));
        command.run("import", "--optimized", "--file=" + command.file("big.json"));
        Path collections = command.file("gc.log");
        Map<String, String> memory =
                Map.of(
                        "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx" + HEAP,
                        "JAVA_OPTS_APPEND", "-Xlog:gc:file=" + collections);
        try (KeycloakServer server = KeycloakServer.start(distribution, memory)) {
            Crowd crowd = new Crowd(Api.admin(server), "big");
            List<String> users = crowd.users();
            rows.add("| grants | what | seconds | MB in use before | most after a collection |");
            rows.add("|---|---|---|---|---|");
            for (int grants : List.of(MANY / 10, MANY / 10, MANY)) {
                String alias = "o" + rows.size();
                int members = grants / GRANTS;
                crowd.members(crowd.organization(alias), users.subList(0, members));
                Path document = document(command.file(alias + ".json"), alias, names(members));
                String file = document.toString();
                measure(server, collections, grants, "import", "--file", file);
                measure(
                        server,
                        collections,
                        grants,
                        "export",
                        "--organization",
                        alias,
                        "--file",
                        file);
                measure(server, collections, grants, "plan", "--file", file);
            }
        }
    }

    private void measure(KeycloakServer server, Path collections, int grants, String... arguments)
            throws IOException {
        collect(server);
        int inUse = most(collections, Files.readString(collections).lastIndexOf("Pause Full"));
        long before = Files.size(collections);
        double seconds = Report.seconds(() -> RealmCommand.run(server, "big", arguments).expect(0));
        rows.add(
                String.format(
                        Locale.ROOT,
                        "| %d | %s | %.1f | %d | %d |",
                        grants,
                        arguments[0],
                        seconds,
                        inUse,
                        most(collections, before)));
        System.out.println(String.join(System.lineSeparator(), rows));
    }

    /** Leaves only what is in use. */
    private static void collect(KeycloakServer server) throws IOException {
        String home = server.distribution().home().toString();
        ProcessHandle java =
                ProcessHandle.allProcesses()
                        .filter(p -> p.info().command().orElse("").endsWith("java"))
                        .filter(p -> p.info().commandLine().orElse("").contains(home))
                        .findFirst()
                        .orElseThrow();
        Process jcmd = new ProcessBuilder("jcmd", "" + java.pid(), "GC.run").start();
        jcmd.onExit().join();
    }

    private static int most(Path collections, long from) throws IOException {
        Matcher collected = COLLECTED.matcher(Files.readString(collections).substring((int) from));
        return collected.results().mapToInt(r -> Integer.parseInt(r.group(1))).max().orElse(0);
    }

    /** Of as many users as Keycloak lists first. */
    private static List<String> names(int members) {
        return IntStream.range(0, MANY / GRANTS)
                .mapToObj(BigRealm::user)
                .sorted()
                .limit(members)
                .toList();
    }

    private static Path document(Path file, String alias, List<String> members) throws IOException {
        try (JsonGenerator json = Api.JSON.createGenerator(Files.newOutputStream(file))) {
            json.writeStartObject();
            json.writeArrayFieldStart("organizations");
            json.writeStartObject();
            json.writeStringField("alias", alias);
            json.writeArrayFieldStart("projects");
            for (int i = 0; i < PROJECTS; i++) {
                json.writeStartObject();
                json.writeStringField("alias", "p" + i);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("members");
            for (String member : members) {
                json.writeStartObject();
                json.writeStringField("username", member);
                json.writeArrayFieldStart("grants");
                for (int j = 0; j < GRANTS; j++) {
                    json.writeStartObject();
                    json.writeStringField("section", SECTIONS.get(j / PROJECTS));
                    json.writeStringField("level", "read");
                    json.writeStringField("project", "p" + j % PROJECTS);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return file;
    }
}
