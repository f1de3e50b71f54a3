package org.keystead.it.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keystead.it.server.Distribution;

/** Copies of this repository, and commands that are run in them. */
final class Checkout {

    private static final Set<String> NOT_TRACKED = Set.of(".git", "target", "data", "node_modules");

    private Checkout() {}

    static Path repository() {
        return Path.of(System.getProperty("keystead.repository"));
    }

    /** A copy of the sources alone. */
    static Path fresh(String name) {
        Path copy = Path.of(System.getProperty("keystead.work"), name);
        try {
            delete(copy);
            copySources(repository(), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Starts these lines of shell in a folder. */
    static Process bash(Path folder, Path output, String lines) {
        try {
            ProcessBuilder shell =
                    new ProcessBuilder(List.of("bash", "-c", lines))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            for (String options : List.of("JAVA_OPTS_APPEND", "MAVEN_OPTS")) {
                shell.environment().merge(options, Distribution.QUICK_JAVA, Checkout::both);
            }
            return shell.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String both(String given, String more) {
        return given + " " + more;
    }

    /** What these lines of shell print; fails unless they end well. */
    static String print(Path folder, String lines) {
        try {
            Path output = Files.createTempFile("keystead", ".out");
            int status = bash(folder, output, "set -euo pipefail\n" + lines).waitFor();
            String printed = Files.readString(output);
            Files.delete(output);
            if (status != 0) {
                throw new AssertionError(lines + "\nended with " + status + ":\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copySources(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        if (NOT_TRACKED.contains(folder.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file)),
                                StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
