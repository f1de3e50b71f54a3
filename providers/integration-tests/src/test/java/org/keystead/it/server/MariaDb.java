package org.keystead.it.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** MariaDB with one database, as its package would set it up: character set, collation, locks. */
public final class MariaDb implements DatabaseServer {

    private static final String NAME = "keycloak";
    private static final Duration BOOT = Duration.ofMinutes(2);

    private final DatabaseHome home;
    private final int port;

    private MariaDb(DatabaseHome home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Starts a server with an empty database; skips the test where MariaDB is missing. */
    public static MariaDb start() {
        Path server = Needs.need("MariaDB", server());
        MariaDb database = new MariaDb(DatabaseHome.create("mariadb", "mysql"), Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        database.boot(server);
        return database;
    }

    @Override
    public String[] options(int reachedAt) {
        return new String[] {
            "--db=mariadb",
            "--db-url=jdbc:mariadb://127.0.0.1:%d/%s?transactionIsolation=READ-COMMITTED"
                    .formatted(reachedAt, NAME),
            "--db-username=" + NAME,
            "--db-password=" + NAME
        };
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String query(String sql) {
        return home.run(sql, client(NAME)).replace('\t', '|');
    }

    @Override
    public String dump() {
        return home.run(
                "",
                List.of(
                        "mariadb-dump",
                        "--no-defaults",
                        "--single-transaction",
                        "--socket=" + socket(),
                        "--user=root",
                        NAME));
    }

    @Override
    public void restore(String dump) {
        home.run(dump, client(NAME));
    }

    @Override
    public void empty() {
        home.run("DROP DATABASE " + NAME + "; CREATE DATABASE " + NAME, client("mysql"));
    }

    @Override
    public void close() {
        if (!home.exists()) {
            return;
        }
        home.run(
                "",
                List.of(
                        "mariadb-admin",
                        "--no-defaults",
                        "--socket=" + socket(),
                        "--user=root",
                        "shutdown"));
        home.delete("data");
    }

    private void boot(Path server) {
        home.run(
                "",
                List.of(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--datadir=" + data(),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db"));
        Process process =
                home.start(
                        List.of(
                                server.toString(),
                                "--no-defaults",
                                "--datadir=" + data(),
                                "--socket=" + socket(),
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                "--skip-name-resolve",
                                "--max-connections=300",
                                // as Debian's package configures it
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_general_ci",
                                // a test's database need not outlive its machine
                                "--innodb-flush-log-at-trx-commit=0",
                                "--innodb-flush-method=nosync",
                                "--skip-innodb-doublewrite"));
        Await.until(BOOT, () -> "MariaDB answered in " + home.folder(), () -> answers(process));
        home.run(
                "CREATE DATABASE %1$s; CREATE USER %1$s IDENTIFIED BY '%1$s';".formatted(NAME)
                        + "GRANT ALL ON %1$s.* TO %1$s".formatted(NAME),
                client("mysql"));
    }

    private boolean answers(Process process) {
        if (!process.isAlive()) {
            throw new IllegalStateException("MariaDB ended early in " + home.folder());
        }
        try {
            home.run("SELECT 1", client("mysql"));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private List<String> client(String database) {
        List<String> command = new ArrayList<>(List.of("mariadb", "--no-defaults"));
        command.addAll(List.of("--batch", "--skip-column-names", "--socket=" + socket()));
        command.addAll(List.of("--user=root", "--default-character-set=utf8mb4", database));
        return command;
    }

    private String data() {
        return home.path("data");
    }

    private String socket() {
        return home.path("socket");
    }

    private static Optional<Path> server() {
        return Stream.of(Needs.onPath("mariadbd"), Optional.of(Path.of("/usr/sbin/mariadbd")))
                .flatMap(Optional::stream)
                .filter(path -> path.toFile().canExecute())
                .findFirst();
    }
}
