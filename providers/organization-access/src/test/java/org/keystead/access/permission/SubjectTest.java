package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.apikey.Keys;
import org.keystead.access.apikey.Presented;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Level;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.representation.KeyCheckResultsRepresentation;
import org.keystead.access.representation.KeyDescriptionRepresentation;
import org.keystead.access.representation.KeyProjectRepresentation;
import org.keystead.access.representation.SectionAccessRepresentation;

/** Whom a decision may be about, and who may ask. */
class SubjectTest {

    private static final Narrowing READING =
            new Narrowing(false, List.of(Permission.of("apps", Level.READ)), Optional.empty());
    private static final Narrowing AT_LAB =
            new Narrowing(
                    false,
                    List.of(Permission.of("apps", Level.READ)),
                    Optional.of(Set.of(LAB.id())));

    private final World world =
            new World(Catalogues.of(section("apps"), section("disks")))
                    .project(PROD)
                    .project(LAB)
                    .member("bo", manage("apps"), manage("disks"))
                    .member("api")
                    .member("person")
                    .member("plain")
                    .service("api")
                    .service("plain")
                    .give("api", "check-others")
                    .give("person", "check-others");

    @Test
    void aServiceAccountThatMayAsksAboutOthers() {
        assertThat(other("api", "bo").user().getId()).isEqualTo("bo");
        assertThat(named("api", "bo").user().getId()).isEqualTo("bo");
    }

    @Test
    void whatItVouchesForCounts() {
        Assurance login = new Assurance(Optional.of("gold"), Optional.empty());
        CheckRequest.SubjectKey key =
                new CheckRequest.SubjectKey(Optional.of("bo"), Optional.empty(), login);

        assertThat(Subject.other(world.session(), world.caller("api"), key).assurance())
                .isEqualTo(login);
    }

    @Test
    void nobodyElseDoes() {
        denied(() -> other("person", "bo"));
        denied(() -> other("plain", "bo"));
        denied(() -> other("bo", "bo"));
        denied(() -> answers("person").checks(shown("ksk_x"), List.of()));
    }

    @Test
    void nobodyDoesWhereThereIsNoSuchRole() {
        World without = new World(Catalogues.of(section("apps"))).member("api").service("api");

        assertThat(Subject.mayCheckOthers(without.caller("api"))).isFalse();
    }

    @Test
    void whoIsNotThereIsNotFound() {
        notFound(() -> other("api", "nobody"));
        notFound(() -> named("api", "nobody"));
    }

    @Test
    void aKeyIsGoodForNoMoreThanItSays() {
        KeyDescriptionRepresentation told = answers("bo").description(key(READING));

        assertThat(told.active()).isTrue();
        assertThat(told.subject().id()).isEqualTo("bo");
        assertThat(told.projects()).isNull();
        assertThat(told.sections())
                .extracting(SectionAccessRepresentation::section, s -> s.level())
                .containsExactly(tuple("apps", "read"));
    }

    @Test
    void aKeyIsGoodForItsProjectsAlone() {
        KeyDescriptionRepresentation told = answers("bo").description(key(AT_LAB));

        assertThat(told.sections()).isEmpty();
        assertThat(told.projects())
                .extracting(KeyProjectRepresentation::alias)
                .containsExactly("lab");
        assertThat(told.projects().get(0).sections().get(0).level()).isEqualTo("read");
    }

    @Test
    void ofAKeyThatDoesNotCountNothingIsSaid() {
        Presented presented = key(READING);
        world.disable("bo");

        assertThat(answers("bo").description(presented))
                .isEqualTo(KeyDescriptionRepresentation.INACTIVE);
    }

    @Test
    void aKeysChecksAreAnsweredAsFarAsItGoes() {
        KeyCheckResultsRepresentation told =
                answers("api")
                        .checks(
                                key(READING),
                                List.of(asked("apps", Level.READ), asked("apps", Level.MANAGE)));

        assertThat(told.subject().id()).isEqualTo("bo");
        assertThat(told.results().get(0).allowed()).isTrue();
        assertThat(told.results().get(1).allowed()).isFalse();
    }

    @Test
    void aKeyThatDoesNotCountIsANoToEach() {
        KeyCheckResultsRepresentation told =
                answers("api").checks(shown("ksk_x"), List.of(asked("nowhere", Level.READ)));

        assertThat(told.subject()).isNull();
        assertThat(told.results()).singleElement().matches(r -> !r.allowed() && r.error() == null);
    }

    @Test
    void whoeverAsksAboutThemselvesIsNoKey() {
        Subject subject = Subject.of(world.caller("bo"));
        assertThat(subject.key()).isEmpty();
        assertThat(subject.reaches(world.acme())).isTrue();
        assertThat(subject.user().getId()).isEqualTo("bo");
    }

    private static Asked asked(String section, Level level) {
        return Asked.of(
                Optional.empty(),
                new Check(
                        World.ACME,
                        Optional.empty(),
                        section,
                        Optional.of(level),
                        Optional.empty()));
    }

    private Presented key(Narrowing narrowing) {
        return shown(Keys.secret(world, "bo", narrowing));
    }

    private static Presented shown(String secret) {
        return new Presented(secret, Optional.empty());
    }

    private KeyAnswers answers(String caller) {
        return new KeyAnswers(
                world.session(), new Decisions(world.session()), world.caller(caller));
    }

    private Subject other(String caller, String id) {
        return Subject.other(
                world.session(),
                world.caller(caller),
                new CheckRequest.SubjectKey(Optional.of(id), Optional.empty(), Assurance.UNKNOWN));
    }

    private Subject named(String caller, String name) {
        return Subject.other(
                world.session(),
                world.caller(caller),
                new CheckRequest.SubjectKey(
                        Optional.empty(), Optional.of(name), Assurance.UNKNOWN));
    }
}
