package org.keystead.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page with commands has a test that runs them; a new one must be named here. */
class DocumentedCommandsTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern COMMANDS =
            Pattern.compile("(?m)^```(?:sh|bash|console|sql)?\n(.+)$");
    private static final String MARK = "<!-- run";

    /** The first lines of its commands that a test runs otherwise than by a mark in front. */
    private static final Map<String, List<String>> RUN =
            Map.of(
                    // the build itself
                    "docs/containers.md",
                    List.of("mvn package"),
                    // RunIT, the build itself, and SecondFactorsIT
                    "README.md",
                    List.of(
                            "./run",
                            "mvn verify",
                            "KEYSTEAD_DEMO=1 realm-config/demo/yubikey/yubikey type"),
                    // FolderReadmesIT
                    "docs/second-factors.md",
                    List.of("mvn package"),
                    "realm-config/components/README.md",
                    List.of(
                            "kcadm.sh create partialImport -r cloud -s ifResourceExists=OVERWRITE"
                                    + " -o -f realm-config/components/four-roles.json"),
                    "realm-config/flows/README.md",
                    List.of(
                            "realm-config/keystead setup --server http://localhost:8080"
                                    + " --realm cloud"),
                    "realm-config/presets/README.md",
                    List.of(
                            "kcadm.sh update organization-access/preset -r cloud"
                                    + " -b '{\"preset\": \"four-roles\"}'"),
                    // FolderReadmesIT and UpgradeIT
                    "docs/operations.md",
                    List.of(
                            "realm-config/keystead self-service --server https://login.example.org"
                                    + " --realm customers",
                            "DROP TABLE KEYSTEAD_INVITED_GRANT;"),
                    // DemoKeyIT
                    "docs/yubikey.md",
                    List.of("KEYSTEAD_DEMO=1 realm-config/demo/yubikey/yubikey serve 8099"),
                    // StockIT
                    "realm-config/README.md",
                    List.of(
                            "jq 'walk(if type == \"object\" then with_entries(select(.key |"
                                    + " test(\"^(org[.])?keystead[.]\") | not)) else . end)'"
                                    + " realm.json > stock.json"));

    /** ReadmeIT, GuidesIT, ComposeIT and DocumentCommandIT run what is marked. */
    private static final List<String> MARKED =
            List.of(
                    "README.md",
                    "docs/containers.md",
                    "docs/guides/curl.md",
                    "docs/guides/node.md",
                    "docs/guides/python.md",
                    "docs/guides/quarkus.md",
                    "docs/guides/spring-security.md",
                    "realm-config/documents/README.md");

    @Test
    void everyCommandIsRunByATest() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path page : Pages.all(REPOSITORY)) {
            String name = REPOSITORY.relativize(page).toString();
            List<String> commands = unmarked(Files.readString(page), MARKED.contains(name));
            if (!commands.isEmpty()) {
                found.put(name, commands);
            }
        }
        assertThat(found).isEqualTo(RUN);
    }

    private static List<String> unmarked(String text, boolean marked) {
        return COMMANDS.matcher(text)
                .results()
                .filter(
                        block -> {
                            String before = text.substring(0, block.start()).stripTrailing();
                            String line = before.substring(before.lastIndexOf('\n') + 1);
                            return opens(before) && !(marked && line.startsWith(MARK));
                        })
                .map(block -> block.group(1))
                .toList();
    }

    /** Whether a fence after this text begins a block, and does not end one. */
    private static boolean opens(String before) {
        return Pattern.compile("(?m)^```").matcher(before).results().count() % 2 == 0;
    }
}
