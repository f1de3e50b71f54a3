package org.keystead.yubikey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of this module use each other as they say, and each arrow is in use. */
class ArchitectureTest {

    private static final String ROOT = "org.keystead.yubikey";
    private static final Map<String, Set<String>> ARROWS =
            Map.of(
                    "validation", Set.of("otp"),
                    "credential", Set.of("validation", "otp"),
                    "settings", Set.of("credential", "validation"),
                    "health", Set.of("credential", "validation"),
                    "enrolment", Set.of("credential", "validation", "otp"),
                    "login", Set.of("credential", "settings", "validation", "otp"));

    private static JavaClasses ours;

    @BeforeAll
    static void readClasses() {
        ours = new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    @Test
    void roomsUseThoseBelowOnly() {
        Map<String, Set<String>> used =
                ours.stream()
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .filter(ArchitectureTest::leadsToAnotherRoom)
                        .collect(
                                groupingBy(
                                        arrow -> room(arrow.getOriginClass()),
                                        mapping(arrow -> room(arrow.getTargetClass()), toSet())));

        assertThat(used).isEqualTo(ARROWS);
    }

    @Test
    void everyClassIsInARoom() {
        Set<String> rooms = ours.stream().map(ArchitectureTest::room).collect(toSet());

        assertThat(rooms)
                .isEqualTo(
                        Stream.concat(Stream.of("otp"), ARROWS.keySet().stream()).collect(toSet()));
    }

    @Test
    void theProtocolKnowsNoUserAndNoFlow() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("..otp", "..validation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak..")
                .check(ours);
    }

    private static boolean leadsToAnotherRoom(Dependency arrow) {
        JavaClass target = arrow.getTargetClass().getBaseComponentType();
        return target.getPackageName().startsWith(ROOT)
                && !room(target).equals(room(arrow.getOriginClass()));
    }

    private static String room(JavaClass one) {
        return one.getBaseComponentType()
                .getPackageName()
                .substring(ROOT.length())
                .replaceFirst("^\\.", "");
    }
}
