package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A throwaway PostgreSQL cluster on a port of its own, gone when closed. */
public final class Postgres implements AutoCloseable {

    private static final String NAME = "keycloak";

    private final Path binaries;
    private final Path home;
    private final int port;

    private Postgres(Path binaries, Path home, int port) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
    }

    /** Starts a cluster with an empty database; skips the test where PostgreSQL is missing. */
    public static Postgres start() {
        Path binaries = Needs.need("PostgreSQL", binaries());
        try {
            Path home = Files.createTempDirectory("keystead-postgres");
            // the server refuses to run as root, so as root it runs as "postgres"
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
            Postgres postgres = new Postgres(binaries, home, KeycloakServer.freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            postgres.boot();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code kc.sh} options that make a server use this database. */
    public String[] options() {
        return new String[] {
            "--db=postgres",
            "--db-url=" + jdbcUrl(),
            "--db-username=" + NAME,
            "--db-password=" + NAME
        };
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** Everything in the database as SQL text. */
    public String dump() {
        return run("pg_dump", "-h", "127.0.0.1", "-p", "" + port, "-U", NAME, NAME);
    }

    /** The rows that a statement answers, a line each, their columns parted by {@code |}. */
    public String query(String sql) {
        return run(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                NAME,
                "-v",
                "ON_ERROR_STOP=1",
                "-Atc",
                sql,
                NAME);
    }

    /** Ends the cluster and removes its files; harmless when repeated. */
    @Override
    public void close() {
        if (!Files.exists(home)) {
            return;
        }
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        run("rm", "-rf", data());
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void boot() {
        run("initdb", "--no-sync", "-A", "trust", "-U", NAME, "-E", "UTF8", "-D", data());
        run(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                home.resolve("log").toString(),
                "-o",
                "-p "
                        + port
                        + " -c listen_addresses=127.0.0.1 -c fsync=off"
                        + " -c max_connections=300 -c unix_socket_directories="
                        + home,
                "-w",
                "start");
        run("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", NAME, NAME);
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private String run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        Path binary = binaries.resolve(program);
        command.add(Files.exists(binary) ? binary.toString() : program);
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("keystead-postgres", ".out");
            Process process =
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            int status = process.waitFor();
            String text = Files.readString(output);
            Files.delete(output);
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ": " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The folder with initdb: from PATH, or the newest of those that Debian installs aside. */
    private static Optional<Path> binaries() {
        Optional<Path> onPath = Needs.onPath("initdb").map(Path::getParent);
        Path debian = Path.of("/usr/lib/postgresql");
        if (onPath.isPresent() || !Files.isDirectory(debian)) {
            return onPath;
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
