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

/** The commands in the folders of {@code realm-config} do what they are said to do, twice. */
class FolderReadmesIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final TestRealm realm = TestRealm.create(Shared.server());

    @ParameterizedTest
    @CsvSource({
        "presets,/role-templates,accountant",
        "components,/role-templates,accountant",
        "flows,,keystead browser"
    })
    void itsCommandsRun(String folder, String ours, String effect) throws Exception {
        Path output = Files.createTempFile("keystead", ".out");
        String twice = preamble() + commands(folder).repeat(2);
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
        String path = ours == null ? realm.adminPath("/authentication/flows") : realm.access(ours);
        assertThat(realm.admin().get(path).expect(200).text()).contains(effect);
    }

    private String commands(String folder) throws IOException {
        String readme =
                Files.readString(REPOSITORY.resolve("realm-config").resolve(folder + "/README.md"));
        return COMMANDS.matcher(readme)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining())
                .replace("-r cloud", "-r " + realm.name())
                .replace("--realm cloud", "--realm " + realm.name())
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
