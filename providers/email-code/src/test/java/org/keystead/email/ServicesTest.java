package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;

/** What is announced exists, and what exists is announced. */
class ServicesTest {

    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    @Test
    void everyAnnouncedFactoryIsOne() throws Exception {
        for (Map.Entry<String, List<String>> service : announced().entrySet()) {
            Class<?> type = Class.forName(service.getKey());
            for (String name : service.getValue()) {
                Object factory = Class.forName(name).getDeclaredConstructor().newInstance();
                assertThat(factory).isInstanceOf(type);
                assertThat(((ProviderFactory<?>) factory).getId()).startsWith("keystead-");
            }
        }
    }

    @Test
    void everyFactoryIsAnnounced() throws Exception {
        Set<String> announced = new TreeSet<>();
        announced().values().forEach(announced::addAll);
        Set<String> factories = new TreeSet<>();
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file)
                                .toString()
                                .replace(".class", "")
                                .replace(java.io.File.separatorChar, '.');
                if (name.endsWith("package-info")) {
                    continue;
                }
                Class<?> type = Class.forName(name);
                if (ProviderFactory.class.isAssignableFrom(type)
                        && !java.lang.reflect.Modifier.isAbstract(type.getModifiers())) {
                    factories.add(name);
                }
            }
        }
        assertThat(announced).isEqualTo(factories);
    }

    private static Map<String, List<String>> announced() throws IOException {
        Map<String, List<String>> services = new HashMap<>();
        try (Stream<Path> files = Files.list(SERVICES)) {
            for (Path file : files.toList()) {
                services.put(file.getFileName().toString(), Files.readAllLines(file));
            }
        }
        return services;
    }
}
