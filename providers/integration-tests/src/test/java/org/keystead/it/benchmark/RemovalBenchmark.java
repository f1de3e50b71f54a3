package org.keystead.it.benchmark;

import java.io.IOException;
import java.util.List;
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
    void removal() throws Exception {
        double[] pack = removal(Distribution.withPack("benchmark-pack"), true);
        double[] stock = removal(Distribution.stock("benchmark-stock"), false);
        Report report = new Report("removing", "pack", "stock");
        report.row("an organization of " + MANY + " members", pack[0], stock[0]);
        report.row("a realm of " + MANY + " organizations", pack[1], stock[1]);
    }

    private static double[] removal(Distribution distribution, boolean ours) throws Exception {
        CommandLine command = new CommandLine(distribution);
        command.run("build", "--cache=local", "--health-enabled=true", "--metrics-enabled=true");
        realm(command, new BigRealm("crowd", 0, MANY, 0, 0, ours));
        realm(command, new BigRealm("many", 0, 1, 0, 0, ours));
        try (KeycloakServer server = KeycloakServer.start(distribution)) {
            Api admin = Api.admin(server);
            Crowd crowd = new Crowd(admin, "crowd");
            String organization = crowd.organization("crowd");
            List<String> users = crowd.users();
            crowd.members(organization, users);
            if (ours) {
                crowd.grants(organization, users);
            }
            new Crowd(admin, "many").organizations(MANY);
            return new double[] {
                Report.seconds(
                        () ->
                                admin.delete(REALM + "crowd/organizations/" + organization)
                                        .expect(204)),
                Report.seconds(() -> admin.delete(REALM + "many").expect(204))
            };
        }
    }

    private static void realm(CommandLine command, BigRealm realm) throws IOException {
        realm.write(command.file("big.json"));
        command.run("import", "--optimized", "--file=" + command.file("big.json"));
    }
}
