package org.keystead.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;

class ServicesTest {

    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    @Test
    void everyFactoryIsRegisteredAndEveryLineIsAFactory() throws IOException {
        Set<String> listed = new TreeSet<>();
        try (Stream<Path> files = Files.list(SERVICES)) {
            for (Path file : files.toList()) {
                listed.addAll(Files.readAllLines(file));
            }
        }
        assertThat(listed)
                .isEqualTo(
                        classes().stream()
                                .filter(c -> c.isAssignableTo(ProviderFactory.class))
                                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet()));
    }

    /** The parts of Yubico's client that were measured to be unsound. */
    @Test
    void yubicosTransportIsNotUsed() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("YubicoClientImpl")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("VerificationRequester")
                .check(classes());
    }

    private static com.tngtech.archunit.core.domain.JavaClasses classes() {
        return new ClassFileImporter().importPath(Path.of("target/classes"));
    }
}
