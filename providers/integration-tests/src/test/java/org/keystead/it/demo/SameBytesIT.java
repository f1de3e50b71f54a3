package org.keystead.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo builds the pack for itself, in a folder of its own, from sources alone. */
class SameBytesIT {

    @Test
    void aCleanBuildElsewhereGivesTheSameBytes() throws IOException {
        Path elsewhere = Demo.running().repository().resolve("target/providers");

        assertThat(contents(elsewhere))
                .isNotEmpty()
                .isEqualTo(contents(Path.of(System.getProperty("keystead.providers"))));
    }

    private static Map<String, Integer> contents(Path folder) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                contents.put(
                        jar.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(jar)));
            }
        }
        return contents;
    }
}
