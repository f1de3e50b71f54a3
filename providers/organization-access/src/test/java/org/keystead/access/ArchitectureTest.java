package org.keystead.access;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.Rooms.ARROWS;
import static org.keystead.access.Rooms.ROOT;
import static org.keystead.access.Rooms.in;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.access.jpa.JpaOrganizationAccessProviderFactory;

/** The rooms of this module use each other as they say, and what is outside as far as they may. */
class ArchitectureTest {

    private static JavaClasses ours;

    @BeforeAll
    static void readClasses() {
        ours = new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    @Test
    void everyClassIsInAKnownRoom() {
        String[] rooms = ARROWS.keySet().stream().map(Rooms::in).toArray(String[]::new);

        classes().should().resideInAnyPackage(rooms).check(ours);
    }

    static Stream<String> rooms() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesThoseBelowOnly(String room) {
        String[] allowed =
                Stream.concat(Stream.of(room), ARROWS.get(room).stream())
                        .map(Rooms::in)
                        .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ROOT + "..")
                                .and(not(resideInAnyPackage(allowed)))
                                .and(not(belongToAnyOf(factoryThatTheCacheNames(room)))))
                .allowEmptyShould(true)
                .check(ours);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyArrowIsInUse(String room) {
        Set<String> used =
                ours.stream()
                        .filter(one -> roomOf(one).equals(room))
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .filter(other -> other.getPackageName().startsWith(ROOT + "."))
                        .map(ArchitectureTest::roomOf)
                        .collect(Collectors.toSet());

        assertThat(used).containsAll(ARROWS.get(room));
    }

    private static String roomOf(JavaClass one) {
        return one.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0];
    }

    private static Class<?>[] factoryThatTheCacheNames(String room) {
        return room.equals("cache")
                ? new Class<?>[] {JpaOrganizationAccessProviderFactory.class}
                : new Class<?>[0];
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void theModelAndTheEvaluationUseJavaOnly() {
        classes()
                .that()
                .resideInAnyPackage(in("model"), in("evaluation"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", in("model"), in("evaluation"))
                .check(ours);
    }

    @Test
    void jsonIsReadWithoutKeycloak() {
        classes()
                .that()
                .resideInAPackage(in("json"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", in("json"))
                .check(ours);
    }

    @Test
    void whatIsDoneKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Stream.of(
                                        "refusal",
                                        "representation",
                                        "management",
                                        "apikey",
                                        "permission",
                                        "organization",
                                        "grant",
                                        "invitation",
                                        "owner",
                                        "history",
                                        "realm",
                                        "document")
                                .map(Rooms::in)
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.ws.rs..")
                                .and(not(belongToAnyOf(UriBuilder.class, UriInfo.class))))
                .check(ours);
    }

    @Test
    void onlyTheStoreAndOneClassOfTheImportKnowTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("jpa"))
                .and()
                .haveNameNotMatching(
                        Pattern.quote(ROOT + ".realmfile.BoundedPersistenceContext") + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .check(ours);
    }

    @Test
    void onlyWhatHearsOtherNodesUsesKeycloaksPrivateCacheClasses() {
        noClasses()
                .that()
                .haveNameNotMatching(Pattern.quote(ROOT + ".cache.Cluster") + "(Messages|View)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.keycloak.models.cache.infinispan..",
                        "org.keycloak.connections.infinispan..",
                        "org.infinispan..")
                .check(ours);
    }

    @Test
    void nothingOfOursIsInAPackageOfKeycloaks() {
        assertThat(ours).isNotEmpty();
        noClasses().should().resideInAPackage("org.keycloak..").check(ours);
    }
}
