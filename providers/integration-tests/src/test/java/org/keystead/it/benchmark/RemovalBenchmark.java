package org.keystead.it.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Database;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.transfer.CommandLine;

/**
 * Removing an organization of many members, and a realm of many organizations of one. The stock
 * Keycloak finds a database that ours has filled, with nothing in our tables, because it would fill
 * its own in a time that grows with the square. So does the time in which it removes members;
 * {@code keystead.request.minutes} says how long to wait.
 */
class RemovalBenchmark {

    @Test
    void organization() {
        compare(
                "an organization, members",
                Report.sizes("300,1000,10000"),
                (many, ours) -> new BigRealm(name(many), 1, many, many, 1, ours),
                RemovalBenchmark::removeOrganization);
    }

    @Test
    void realm() {
        compare(
                "a realm, organizations",
                Report.sizes("300,1000,10000"),
                (many, ours) -> new BigRealm(name(many), many, many, 1, 1, ours),
                (admin, realm) -> admin.delete(realm).expect(204));
    }

    private static void removeOrganization(Api admin, String realm) {
        String organizations = realm + "/organizations";
        String crowd = admin.get(organizations).expect(200).body().at("/0/id").asText();
        admin.delete(organizations + "/" + crowd).expect(204);
    }

    /** A realm of that size, with or without our data. */
    private interface Shape {
        BigRealm of(int many, boolean ours);
    }

    private static void compare(
            String what, List<Integer> sizes, Shape shape, BiConsumer<Api, String> remove) {
        CompletableFuture<KeycloakServer> filled =
                CompletableFuture.supplyAsync(() -> filled("benchmark-pack", sizes, shape, true));
        try (KeycloakServer stock = filled("benchmark-stock", sizes, shape, false);
                KeycloakServer pack = filled.join()) {
            Report report = new Report("removing " + what, "pack", "stock");
            for (int many : sizes) {
                String realm = "/admin/realms/" + name(many);
                report.together(
                        "" + many,
                        () -> remove.accept(Api.admin(pack), realm),
                        () -> remove.accept(Api.admin(stock), realm));
            }
        }
    }

    private static KeycloakServer filled(
            String name, List<Integer> sizes, Shape shape, boolean ours) {
        Distribution distribution = Distribution.withPack(name);
        List<String> database = List.of(Database.options());
        CommandLine command = CommandLine.asInstalled(distribution, database);
        command.run("build", "--cache=local");
        for (int many : sizes) {
            fill(command, shape.of(many, ours));
        }
        if (!ours) {
            distribution.removeProviders();
        }
        return KeycloakServer.start(
                distribution,
                Distribution.AS_INSTALLED,
                Stream.concat(Stream.of("--transaction-default-timeout=2h"), database.stream())
                        .toArray(String[]::new));
    }

    private static void fill(CommandLine command, BigRealm realm) {
        try {
            realm.write(command.file("big.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.run("import", "--optimized", "--file=" + command.file("big.json"));
    }

    private static String name(int many) {
        return "of-" + many;
    }
}
