package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for a database server and the programs that work in it, which refuse to run as root: as
 * root they run as the user that the database's package has made.
 */
record DatabaseHome(Path folder, String user) {

    static DatabaseHome create(String name, String user) {
        try {
            Path folder = Files.createTempDirectory("keystead-" + name);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            return new DatabaseHome(folder, user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }

    /** What the program printed, once it has ended well; {@code input} is what it reads. */
    String run(String input, List<String> command) {
        try {
            Path read = Files.createTempFile(folder, "", ".in");
            Path printed = Files.createTempFile(folder, "", ".out");
            Files.writeString(read, input);
            int status =
                    process(command)
                            .redirectInput(read.toFile())
                            .redirectOutput(printed.toFile())
                            .start()
                            .waitFor();
            String text = Files.readString(printed, StandardCharsets.UTF_8);
            Files.delete(read);
            Files.delete(printed);
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

    /** Starts a program that stays. */
    Process start(List<String> command) {
        try {
            return process(command).redirectOutput(folder.resolve("log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder process(List<String> command) {
        List<String> all = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("runuser", "-u", user, "--"));
        }
        all.addAll(command);
        return new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /** Removes what that user has made in it, then the folder. */
    void delete(String data) {
        run("", List.of("rm", "-rf", path(data)));
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
