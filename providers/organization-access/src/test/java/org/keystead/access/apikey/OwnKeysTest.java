package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.invalid;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.spi.Page;

/** The keys that a member makes. */
class OwnKeysTest {

    private static final Instant PAST = Decisions.now().minusSeconds(1);

    private final World world =
            new World(
                            Catalogues.keys(
                                    new ApiKeyRules(2, 30, 90, false),
                                    section("api-keys"),
                                    section("apps"),
                                    section("disks")))
                    .project(PROD)
                    .project(LAB)
                    .member("ann", manage("api-keys"), read("apps"))
                    .member("bo", read("api-keys"));

    @Test
    void itsMakerLearnsTheSecretOnce() {
        ApiKeyRepresentation made = make("robot", "'everything': true");

        ApiKey kept = stored("robot");
        assertThat(KeySecret.parse(made.secret()).orElseThrow().hash())
                .isEqualTo(kept.hashes().current());
        assertThat(kept)
                .returns("ann", ApiKey::user)
                .returns(World.ACME, ApiKey::organization)
                .returns(Optional.of(in(30)), ApiKey::expiresAt);
        assertThat(ann().shown(kept.id()).secret()).isNull();
    }

    @Test
    void itsMakerIsToldOnceItCounts() {
        make("robot", "'everything': true");

        assertThat(world.afterwards()).hasSize(1);
    }

    @Test
    void whoMayNotMakeKeysMakesNone() {
        denied(() -> of("bo").make(Written.json("{'organization': 'acme', 'name': 'robot'}")));
    }

    @Test
    void nobodyMakesOneElsewhere() {
        notFound(() -> ann().make(Written.json("{'organization': 'other', 'name': 'robot'}")));
    }

    @Test
    void thereAreSoManyOfOneUser() {
        make("one", "'everything': true");
        world.access().apiKeys().add(Keys.until(PAST, Keys.key("ann", "ended")));
        world.access().apiKeys().add(Keys.key("bo", "other"));
        make("two", "'everything': true");

        conflict("too-many-api-keys", () -> make("three", "'everything': true"));
    }

    @Test
    void oneThatEndedIsKeptToBeSeen() {
        world.access().apiKeys().add(Keys.until(in(-29), Keys.key("ann", "seen")));
        world.access().apiKeys().add(Keys.until(in(-31), Keys.key("ann", "forgotten")));

        make("robot", "'everything': true");

        assertThat(ann().page(new Page(0, 10)))
                .extracting(ApiKeyRepresentation::name)
                .containsExactly("robot", "seen");
    }

    @Test
    void aNameIsOneKeys() {
        make("robot", "'everything': true");
        world.access().apiKeys().add(Keys.key("bo", "other"));

        conflict("api-key-name-taken", () -> make("robot", "'everything': true"));
        make("other", "'everything': true");
    }

    @Test
    void nobodyMakesOneForMoreThanTheyHave() {
        denied(() -> make("robot", permission("apps", "manage")));
        denied(() -> make("robot", permission("disks", "read")));
        make("robot", permission("apps", "read"));
    }

    @Test
    void whatItsMakerHasAtAProjectIsEnough() {
        world.hold("ann", at(PROD, read("disks")));

        make("robot", permission("disks", "read"));
        make("other", permission("disks", "read") + ", 'projects': ['prod']");

        denied(() -> change("robot", permission("disks", "read") + ", 'projects': ['lab']"));
        denied(() -> change("robot", permission("disks", "manage")));
    }

    @Test
    void aKeyIsChangedAndItsSecretStays() {
        make("robot", "'everything': true");
        KeyHashes hashes = stored("robot").hashes();

        change("robot", permission("apps", "read") + ", 'projects': ['lab']");

        assertThat(stored("robot"))
                .returns(hashes, ApiKey::hashes)
                .returns(Optional.of(Set.of(LAB.id())), key -> key.narrowing().projects());
        assertThat(stored("robot").narrowing().everything()).isFalse();
    }

    @Test
    void aKeyIsCalledLikeNoOther() {
        make("robot", "'everything': true");
        make("other", "'everything': true");
        String robot = stored("robot").id();

        conflict(
                "api-key-name-taken",
                () -> ann().change(robot, Written.json("{'name': 'other', 'everything': true}")));
    }

    @Test
    void whoseRightIsOverMeanwhileChangesNone() {
        make("robot", "'everything': true");
        String robot = stored("robot").id();
        OwnKeys keys = new OwnKeys(world.outdated().by("ann"));

        denied(
                () ->
                        keys.make(
                                Written.json(
                                        "{'organization': 'acme', 'name': 'two',"
                                                + " 'everything': true}")));
        denied(() -> keys.change(robot, Written.json("{'name': 'two'}")));
        denied(() -> keys.rotate(robot, Written.json("{}")));
        denied(() -> keys.remove(robot));
        assertThat(ann().count()).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithItIsSaid() {
        make("robot", "'everything': true");
        String robot = stored("robot").id();

        invalid("organization is missing", () -> ann().make(Written.json("{'name': 'two'}")));
        invalid("size is not known", () -> make("two", "'size': 1"));
        invalid(
                "size is not known",
                () -> ann().change(robot, Written.json("{'name': 'robot', 'size': 1}")));
        invalid("size is not known", () -> ann().rotate(robot, Written.json("{'size': 1}")));
        assertThat(ann().count()).isEqualTo(1);
    }

    private static String permission(String section, String level) {
        return "'permissions': [{'section': '%s', 'level': '%s'}]".formatted(section, level);
    }

    private ApiKeyRepresentation make(String name, String narrowing) {
        return ann().make(
                        Written.json(
                                "{'organization': 'acme', 'name': '%s', %s}"
                                        .formatted(name, narrowing)));
    }

    private void change(String name, String narrowing) {
        ann().change(
                        stored(name).id(),
                        Written.json("{'name': '%s', %s}".formatted(name, narrowing)));
    }

    private ApiKey stored(String name) {
        return world.access().apiKeys().named("ann", name).orElseThrow();
    }

    private static Instant in(int days) {
        return Decisions.now().plus(days, ChronoUnit.DAYS);
    }

    private OwnKeys ann() {
        return of("ann");
    }

    private OwnKeys of(String user) {
        return new OwnKeys(world.asIs(user).untold());
    }
}
