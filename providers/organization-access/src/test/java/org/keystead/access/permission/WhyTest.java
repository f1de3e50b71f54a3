package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.guarded;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.memory.World;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.StepUp;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.CheckResultRepresentation;
import org.keystead.access.representation.ContributionRepresentation;

/** Why a member may or may not do something. */
class WhyTest {

    private static final Instant PAST = Decisions.now().minusSeconds(60);
    private static final StepUp GOLD =
            new StepUp(Optional.of(Level.MANAGE), Set.of(), "gold", OptionalInt.empty());

    private final World world =
            new World(
                            Catalogues.ownerOnly(
                                    Set.of("transfer"),
                                    section("apps"),
                                    section("disks"),
                                    section("nets"),
                                    guarded("vault", GOLD),
                                    available("start", Availability.EVERYONE, "transfer"),
                                    available("bills", Availability.OWNER_ONLY)),
                            Roles.owner("owner"))
                    .project(PROD)
                    .member("ann", role("owner"))
                    .member(
                            "bo",
                            manage("apps", "delete"),
                            until(PAST, read("disks")),
                            manage("vault"));

    @ParameterizedTest
    @CsvSource({
        "ann, apps, delete, true, owner, keysteadAccessOwner",
        "bo, start, view, true, everyone, keysteadAccessEveryone",
        "bo, apps, update, true, grants, keysteadAccessGranted",
        "bo, apps, read, true, grants, keysteadAccessGranted",
        "bo, vault, update, false, grants, keysteadAccessStepUp",
        "bo, vault, manage, false, grants, keysteadAccessStepUp",
        "bo, vault, view, true, grants, keysteadAccessGranted",
        "bo, bills, view, false, owner-only, keysteadAccessOwnerOnly",
        "bo, start, transfer, false, owner-only-action, keysteadAccessOwnerOnlyAction",
        "bo, apps, delete, false, grants, keysteadAccessExcepted",
        "bo, disks, view, false, grants, keysteadAccessEnded",
        "bo, nets, view, false, grants, keysteadAccessNotGranted",
        "bo, nets, read, false, grants, keysteadAccessNotGranted",
    })
    void theStrongestRuleSaysIt(
            String user, String section, String asked, boolean allowed, String rule, String words) {
        CheckResultRepresentation told = why(user, section, asked);

        assertThat(told.allowed()).isEqualTo(allowed);
        assertThat(told.reason().admin().rule()).isEqualTo(rule);
        assertThat(told.reason().user()).isEqualTo(words);
    }

    @Test
    void nothingCountsWhereSomethingIsDisabled() {
        world.close();

        assertThat(why("ann", "apps", "view").allowed()).isFalse();
        assertThat(why("ann", "apps", "view").reason().user()).isEqualTo("keysteadAccessDisabled");
    }

    @Test
    void aLoginIsSpokenOfWhereTheRestIsThere() {
        assertThat(why("bo", "vault", "update").stepUp().acr()).isEqualTo("gold");
        world.member("cy");
        assertThat(why("cy", "vault", "update").stepUp()).isNull();
    }

    @Test
    void whatIsNotInTheCatalogueIsNotFound() {
        notFound(() -> why("bo", "nowhere", "view"));
        notFound(() -> why("bo", "apps", "fly"));
        notFound(() -> why("bo", "apps", "none"));
    }

    @Test
    void itNamesTheGrantsThatReachIt() {
        Grant held = world.heldBy("bo").get(0);

        assertThat(why("bo", "apps", "update").reason().admin().grants())
                .extracting(ContributionRepresentation::id)
                .contains(held.id());
    }

    @Test
    void ofVeryManyItNamesThoseThatCountFirst() {
        Role[] roles =
                IntStream.range(0, 150)
                        .mapToObj(i -> Roles.role("r" + i, Permission.of("apps", Level.READ)))
                        .toArray(Role[]::new);
        World many = new World(Catalogues.of(section("apps")), roles).member("bo");
        IntStream.range(0, 149).forEach(i -> many.hold("bo", until(PAST, role("r" + i))));
        many.hold("bo", role("r149"));

        CheckResultRepresentation told = why(many, "bo", "apps", "view");

        assertThat(told.reason().admin().grants()).hasSize(100);
        assertThat(told.reason().admin().grants().get(0).role()).isEqualTo("r149");
        assertThat(told.reason().admin().omitted()).isEqualTo(50);
    }

    @Test
    void oneAnswerNamesSoManyInAll() {
        Role[] roles =
                IntStream.range(0, 100)
                        .mapToObj(i -> Roles.role("r" + i, Permission.of("apps", Level.READ)))
                        .toArray(Role[]::new);
        World many = new World(Catalogues.of(section("apps")), roles).member("bo");
        IntStream.range(0, 100).forEach(i -> many.hold("bo", role("r" + i)));
        Decisions decisions = new Decisions(many.session());
        Reasons reasons = new Reasons(decisions.catalogue(), words(many));
        Subject subject = new Subject(many.user("bo"), Assurance.UNKNOWN, many.client());
        Check check =
                new Check(
                        World.ACME,
                        Optional.empty(),
                        "apps",
                        Optional.of(Level.READ),
                        Optional.empty());

        List<CheckResultRepresentation> told =
                new Checks(decisions, subject, Optional.of(reasons))
                        .answer(
                                IntStream.range(0, 11)
                                        .mapToObj(i -> Asked.of(Optional.empty(), check))
                                        .toList());

        assertThat(told.get(9).reason().admin().grants()).hasSize(100);
        assertThat(told.get(9).reason().admin().omitted()).isNull();
        assertThat(told.get(10).reason().admin().grants()).isEmpty();
        assertThat(told.get(10).reason().admin().omitted()).isEqualTo(100);
    }

    @Test
    void aProjectHasItsOwnReason() {
        world.hold("bo", at(PROD, manage("nets")));

        assertThat(why("bo", "nets", "view").allowed()).isFalse();
        assertThat(why(world, "bo", Optional.of(PROD), "nets", "view").allowed()).isTrue();
    }

    private CheckResultRepresentation why(String user, String section, String asked) {
        return why(world, user, section, asked);
    }

    private static CheckResultRepresentation why(
            World there, String user, String section, String asked) {
        return why(there, user, Optional.empty(), section, asked);
    }

    private static CheckResultRepresentation why(
            World there, String user, Optional<Project> project, String section, String asked) {
        return new Why(new Decisions(there.session()), words(there))
                .answer(there.acme(), there.user(user), project, section, asked);
    }

    private static LocalizedMessages words(World there) {
        return LocalizedMessages.to(there.session(), there.user("bo"));
    }
}
