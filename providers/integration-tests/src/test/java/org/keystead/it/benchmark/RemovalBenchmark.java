package org.keystead.it.benchmark;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.transfer.CommandLine;

/** Removing an organization of many members, and a realm of many organizations. */
class RemovalBenchmark {

    private static final int MANY = Integer.getInteger("keystead.benchmark.many", 10_000);
    private static final String REALM = "/admin/realms/";

    @Test
    void removal() throws IOException {
        double[] pack = removal(Distribution.withPack("benchmark-pack"), true);
        double[] stock = removal(Distribution.stock("benchmark-stock"), false);
        Report report = new Report("removing", "pack", "stock");
        report.row("an organization of " + MANY + " members", pack[0], stock[0]);
        report.row("a realm of " + MANY + " organizations", pack[1], stock[1]);
    }

    private static double[] removal(Distribution distribution, boolean ours) throws IOException {
        CommandLine command = new CommandLine(distribution);
        command.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        realm(command, new BigRealm("crowd", 1, MANY, MANY, 3, ours));
        realm(command, new BigRealm("many", MANY, 100, 1, 3, ours));
        try (KeycloakServer server = KeycloakServer.start(distribution)) {
            Api admin = Api.admin(server);
            String crowd =
                    admin.get(REALM + "crowd/organizations")
                            .expect(200)
                            .body()
                            .at("/0/id")
                            .asText();
            return new double[] {
                Report.seconds(
                        () -> admin.delete(REALM + "crowd/organizations/" + crowd).expect(204)),
                Report.seconds(() -> admin.delete(REALM + "many").expect(204))
            };
        }
    }

    private static void realm(CommandLine command, BigRealm realm) throws IOException {
        realm.write(command.file("big.json"));
        command.run("import", "--optimized", "--file=" + command.file("big.json"));
    }
}
