package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.management.GivableTest.by;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.management.Givable.Terms;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** On which terms something is given, and when on none. */
class GivableTermsTest {

    private static final Role DEPLOYER =
            Roles.role("deployer", Permission.of("apps", Level.MANAGE, "delete"));
    private static final Member NOBODY =
            Member.of(
                    Catalogues.of(Sections.section("apps"), Sections.section("keys")),
                    DEPLOYER,
                    Roles.owner("owner"));
    private static final Instant SOON = Member.NOW.plusSeconds(60);
    private static final Instant LATER = Member.NOW.plusSeconds(3600);

    @Test
    void whatHasEndedIsNotGiven() {
        Givable givable = by(NOBODY.with(Grants.until(Member.NOW, Grants.manage("apps"))));

        assertThat(givable.level("apps", Level.READ)).isEmpty();
        assertThat(givable.role(DEPLOYER)).isEmpty();
    }

    @Test
    void itIsGivenAsLongAsItIsHeld() {
        Givable givable =
                by(
                        NOBODY.with(
                                Grants.until(SOON, Grants.manage("apps")),
                                Grants.until(LATER, Grants.read("apps")),
                                Grants.until(LATER.plusSeconds(1), Grants.read("keys"))));

        assertThat(givable.level("apps", Level.MANAGE).flatMap(Terms::until)).contains(SOON);
        assertThat(givable.level("apps", Level.READ).flatMap(Terms::until)).contains(LATER);
        assertThat(givable.role(DEPLOYER).flatMap(Terms::until)).contains(SOON);
        assertThat(givable.level("keys", Level.READ).flatMap(Terms::until))
                .contains(LATER.plusSeconds(1));
    }

    @Test
    void whatIsHeldWithoutAnExceptionForATimeIsGivenWithItForGood() {
        Givable givable =
                by(
                        NOBODY.with(
                                Grants.manage("apps", "delete"),
                                Grants.until(SOON, Grants.manage("apps"))));

        assertThat(givable.level("apps", Level.MANAGE))
                .contains(new Terms(new TreeSet<>(Set.of("delete")), Optional.empty()));
    }

    @Test
    void aLevelOfWhichNothingIsLeftIsNotGiven() {
        Givable givable = by(NOBODY.with(Grants.read("apps", "view", "view-secrets")));

        assertThat(givable.level("apps", Level.READ)).isEmpty();
    }

    @Test
    void whoCannotActGivesNothingOfWhatTheyHold() {
        Givable givable = closed(NOBODY.with(Grants.manage("apps")), false);

        assertThat(givable.level("apps", Level.READ)).isEmpty();
        assertThat(givable.role(DEPLOYER)).isEmpty();
    }

    @Test
    void ownersGiveAtAProjectWhereNobodyHasAnything() {
        Givable givable = closed(NOBODY.with(Grants.role("owner")), true);

        assertThat(givable.level("apps", Level.MANAGE)).hasValueSatisfying(GivableTest::free);
        assertThat(givable.role(DEPLOYER)).hasValueSatisfying(GivableTest::free);
    }

    private static Givable closed(Member member, boolean owner) {
        return new Givable(
                member.catalogue(),
                member.known(),
                new Givable.Giver(
                        member.grants(),
                        EffectivePermissions.none(member.catalogue()),
                        owner,
                        false),
                Optional.of(Projects.disabled(Projects.PROD)),
                Member.NOW);
    }
}
