package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL with one database. */
public final class Postgres implements DatabaseServer {

    private static final String NAME = "keycloak";

    private final Path binaries;
    private final DatabaseHome home;
    private final int port;

    private Postgres(Path binaries, DatabaseHome home, int port) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
    }

    /** Starts a cluster with an empty database; skips the test where PostgreSQL is missing. */
    public static Postgres start() {
        Path binaries = Needs.need("PostgreSQL", binaries());
        Postgres postgres =
                new Postgres(binaries, DatabaseHome.create("postgres", "postgres"), Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        postgres.boot();
        return postgres;
    }

    @Override
    public String[] options(int reachedAt) {
        return new String[] {
            "--db=postgres",
            "--db-url=jdbc:postgresql://127.0.0.1:" + reachedAt + "/" + NAME,
            "--db-username=" + NAME,
            "--db-password=" + NAME
        };
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String dump() {
        return run("pg_dump", "-h", "127.0.0.1", "-p", "" + port, "-U", NAME, NAME);
    }

    @Override
    public void restore(String dump) {
        home.run(dump, command("psql", client("-q", NAME)));
    }

    @Override
    public String query(String sql) {
        return run("psql", client("-Atc", sql, NAME));
    }

    @Override
    public void empty() {
        query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    @Override
    public void close() {
        if (!home.exists()) {
            return;
        }
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        home.delete("data");
    }

    private void boot() {
        run("initdb", "--no-sync", "-A", "trust", "-U", NAME, "-E", "UTF8", "-D", data());
        run(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                home.path("log"),
                "-o",
                "-p "
                        + port
                        + " -c listen_addresses=127.0.0.1 -c fsync=off"
                        + " -c max_connections=300 -c unix_socket_directories="
                        + home.folder(),
                "-w",
                "start");
        run("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", NAME, NAME);
    }

    private String data() {
        return home.path("data");
    }

    private String[] client(String... more) {
        List<String> all = new ArrayList<>(List.of("-h", "127.0.0.1", "-p", "" + port, "-U", NAME));
        all.addAll(List.of("-v", "ON_ERROR_STOP=1"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String run(String program, String... arguments) {
        return home.run("", command(program, arguments));
    }

    private List<String> command(String program, String... arguments) {
        Path binary = binaries.resolve(program);
        List<String> command = new ArrayList<>();
        command.add(Files.exists(binary) ? binary.toString() : program);
        command.addAll(List.of(arguments));
        return command;
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
