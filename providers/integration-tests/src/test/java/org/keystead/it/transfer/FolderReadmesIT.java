package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** The commands that pages say prepare a realm do what they are said to do, twice. */
class FolderReadmesIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final TestRealm realm = TestRealm.create(Shared.server());

    @ParameterizedTest
    @CsvSource({
        "realm-config/presets/README.md,/organization-access/role-templates,accountant",
        "realm-config/components/README.md,/organization-access/role-templates,accountant",
        "realm-config/flows/README.md,/authentication/flows,keystead browser",
        "docs/second-factors.md,/authentication/flows,keystead browser",
        "docs/operations.md,/clients?clientId=account-console,organization-access"
    })
    void itsCommandsRun(String page, String path, String effect) throws Exception {
        assertThat(state(path)).doesNotContain(effect);
        Path output = Files.createTempFile("keystead", ".out");
        String twice = preamble() + commands(page).repeat(2);
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", twice)
                        .directory(REPOSITORY.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        shell.environment().put("KEYSTEAD_ADMIN_USER", KeycloakServer.ADMIN);
        shell.environment().put("KEYSTEAD_ADMIN_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        Process process = shell.start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(state(path)).contains(effect);
    }

    private String state(String path) {
        return realm.admin().get(realm.adminPath(path)).expect(200).text();
    }

    /** What this very build has done before is left out. */
    private String commands(String page) throws IOException {
        return COMMANDS.matcher(Files.readString(REPOSITORY.resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining())
                .replace("mvn package\n", "")
                .replace("PASSWORD=...", "PASSWORD=" + KeycloakServer.ADMIN_PASSWORD)
                .replace("-r cloud", "-r " + realm.name())
                .replace("--realm cloud", "--realm " + realm.name())
                .replace("--realm customers", "--realm " + realm.name())
                .replace("https://login.example.org", realm.server().url())
                .replace("http://localhost:8080", realm.server().url());
    }

    /** A {@code kcadm.sh} that is logged in. */
    private String preamble() throws IOException {
        Path kcadm = realm.server().distribution().home().resolve("bin/kcadm.sh");
        Path login = Files.createTempDirectory("keystead-kcadm").resolve("kcadm.config");
        return "kcadm.sh() { bash '%s' \"$@\" --config '%s'; }\n".formatted(kcadm, login)
                + "kcadm.sh config credentials --server '%s' --realm master --user %s --password %s\n"
                        .formatted(
                                realm.server().url(),
                                KeycloakServer.ADMIN,
                                KeycloakServer.ADMIN_PASSWORD);
    }
}
