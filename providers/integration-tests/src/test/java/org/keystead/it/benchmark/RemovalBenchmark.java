package org.keystead.it.benchmark;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.transfer.CommandLine;

/**
 * Removing an organization of many members, and a realm of many organizations. The stock Keycloak
 * finds a database that ours has filled, with nothing in our tables, because it would fill its own
 * in a time that grows with the square.
 */
class RemovalBenchmark {

    private static final int MANY = Integer.getInteger("keystead.benchmark.many", 10_000);
    private static final String REALM = "/admin/realms/";

    @Test
    void removal() throws IOException {
        double[] pack = removal("benchmark-pack", true);
        double[] stock = removal("benchmark-stock", false);
        Report report = new Report("removing", "pack", "stock");
        report.row("an organization of " + MANY + " members", pack[0], stock[0]);
        report.row("a realm of " + MANY + " organizations", pack[1], stock[1]);
    }

    private static double[] removal(String name, boolean ours) throws IOException {
        Distribution distribution = Distribution.withPack(name);
        CommandLine command = CommandLine.asInstalled(distribution);
        build(command);
        fill(command, new BigRealm("crowd", 1, MANY, MANY, 1, ours));
        fill(command, new BigRealm("many", MANY, 1, 0, 0, ours));
        if (!ours) {
            distribution.removeProviders();
            build(command);
        }
        try (KeycloakServer server = KeycloakServer.start(distribution)) {
            Api admin = Api.admin(server);
            String organizations = REALM + "crowd/organizations";
            String crowd = admin.get(organizations).expect(200).body().at("/0/id").asText();
            return new double[] {
                Report.seconds(() -> admin.delete(organizations + "/" + crowd).expect(204)),
                Report.seconds(() -> admin.delete(REALM + "many").expect(204))
            };
        }
    }

    private static void build(CommandLine command) {
        command.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
    }

    private static void fill(CommandLine command, BigRealm realm) throws IOException {
        realm.write(command.file("big.json"));
        command.run("import", "--optimized", "--file=" + command.file("big.json"));
    }
}
