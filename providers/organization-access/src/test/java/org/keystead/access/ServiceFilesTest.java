package org.keystead.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** What Keycloak finds of this module. */
class ServiceFilesTest {

    private static final Path META_INF = Path.of("target/classes/META-INF");

    static List<Path> serviceFiles() throws IOException {
        try (Stream<Path> files = Files.list(META_INF.resolve("services"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("serviceFiles")
    void everyLineLoads(Path file) throws Exception {
        Class<?> service = Class.forName(file.getFileName().toString());
        List<String> lines = Files.readAllLines(file);

        assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
        for (String line : lines) {
            assertThat(Class.forName(line).getConstructor().newInstance()).isInstanceOf(service);
        }
    }

    @Test
    void everyFactoryAndSpiIsListed() throws IOException {
        Set<String> listed = new HashSet<>();
        for (Path file : serviceFiles()) {
            listed.addAll(Files.readAllLines(file));
        }
        JavaClasses ours = new ClassFileImporter().importPath(Path.of("target/classes"));
        List<String> toBeListed = new ArrayList<>();
        for (JavaClass found : ours) {
            boolean concrete =
                    !found.isInterface() && !found.getModifiers().contains(JavaModifier.ABSTRACT);
            if (concrete
                    && (found.isAssignableTo(ProviderFactory.class)
                            || found.isAssignableTo(Spi.class))) {
                toBeListed.add(found.getName());
            }
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(toBeListed);
    }

    /** Without it Quarkus does not see the endpoints' annotations. */
    @Test
    void beansXmlIsThere() {
        assertThat(META_INF.resolve("beans.xml")).exists();
    }
}
