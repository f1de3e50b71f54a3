package org.keystead.realm;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The clients with whose tokens members manage their organizations. */
final class ManagingClients {

    @Option(
            names = "--managing-clients",
            defaultValue = SelfService.ACCOUNT_CONSOLE,
            paramLabel = "<ids>",
            description =
                    "The clients with whose tokens members manage their organizations, commas"
                            + " between them; the account console if left out.")
    private String ids;

    List<String> clients() {
        return Stream.of(ids.split(",", -1)).map(String::strip).toList();
    }
}
