package org.keystead.it.docs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands in the middle of a sentence: each is named here with what runs it. */
class InlineCommandsTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern COMMANDS =
            Pattern.compile(
                    "`((?:\\w+=\\S+ )?(?:mvn|kc\\.sh|kcadm\\.sh|docker|mariadb-dump|pg_dump|psql"
                            + "|\\./run|realm-config/keystead) [^`]+|pg_dump)`");

    /** A test's class or a script; the build is what runs this. */
    private static final Map<String, String> RUN =
            Map.ofEntries(
                    entry("./run --http-port=18080", "RunIT"),
                    entry("docker compose", "ComposeIT"),
                    entry("kc.sh build", "Built"),
                    entry("kc.sh export", "RoundTripIT"),
                    entry("kc.sh export --dir", "RoundTripIT"),
                    entry("kc.sh export --file", "RoundTripIT"),
                    entry("kc.sh import", "RoundTripIT"),
                    entry("kc.sh start --import-realm", "RoundTripIT"),
                    entry("mariadb-dump --single-transaction", "MariaDbIT"),
                    entry("pg_dump", "DrillsIT"),
                    entry("realm-config/keystead self-service", "FolderReadmesIT"),
                    entry("realm-config/keystead setup", "FolderReadmesIT"),
                    entry(
                            "mvn package -Pui -pl providers/organization-access,themes",
                            ".ci/console"),
                    entry("mvn verify", ".ci/run"));

    /**
     * By hand: what measures, another browser, a database of one's own, and what writes what the
     * build then checks.
     */
    private static final Set<String> BY_HAND =
            Set.of(
                    "mvn test -pl providers/organization-access -Dtest='Jpa*Test'"
                            + " -Dkeystead.store.url='jdbc:…' -Dmaven.test.additionalClasspath=",
                    "FIREFOX=/usr/bin/firefox-esr mvn verify -Dit.test='*StoryIT'",
                    "mvn clean verify -Pjmh -pl providers/organization-access -am -DskipTests",
                    "mvn spotless:apply",
                    "mvn verify -Dtest=ArchitectureTest -Dit.test=DecisionBenchmark"
                            + " -Dsurefire.failIfNoSpecifiedTests=false"
                            + " -Dfailsafe.failIfNoSpecifiedTests=false");

    /** These are the tests themselves; OperationsIT looks whether they are there. */
    private static final String A_TEST = "mvn verify -Dit\\.test=\\w+";

    @Test
    void everyCommandInASentenceIsRun() throws IOException {
        Set<String> found = new HashSet<>();
        for (Path page : Pages.all(REPOSITORY)) {
            COMMANDS.matcher(Files.readString(page))
                    .results()
                    .map(command -> command.group(1))
                    .filter(command -> !command.matches(A_TEST))
                    .forEach(found::add);
        }
        Set<String> known = new HashSet<>(RUN.keySet());
        known.addAll(BY_HAND);
        assertThat(found).isEqualTo(known);
    }

    @Test
    void whatRunsThemIsThere() throws IOException {
        Path tests = REPOSITORY.resolve("providers/integration-tests/src/test/java");
        try (Stream<Path> files = Files.walk(tests);
                Stream<Path> scripts = Files.list(REPOSITORY.resolve(".ci"))) {
            Set<String> there =
                    Stream.concat(files, scripts)
                            .map(file -> REPOSITORY.relativize(file).toString())
                            .map(name -> name.replaceAll(".*/(\\w+)\\.java", "$1"))
                            .collect(Collectors.toSet());
            assertThat(there).containsAll(RUN.values());
        }
    }
}
