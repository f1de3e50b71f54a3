package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.management.Givable.Terms;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** What a form offers to somebody who gives. */
class GivableTest {

    private static final Catalogue CATALOGUE =
            Catalogues.of(
                    Sections.withActions("apps", "restart"),
                    Sections.section("servers", "keys"),
                    Sections.section("keys"),
                    Sections.accountWide("bills"),
                    Sections.available("news", Availability.OWNER_ONLY));
    private static final Role DEPLOYER =
            Roles.role("deployer", Permission.of("apps", Level.MANAGE, "delete"));
    private static final Role OWNER = Roles.owner("owner");
    private static final Role EVERYTHING =
            Roles.custom("everything", Permission.of("*", Level.READ));
    private static final Member NOBODY = Member.of(CATALOGUE, DEPLOYER, OWNER, EVERYTHING);

    @Test
    void ownerGivesEveryLevelAndEveryRole() {
        Givable givable = by(NOBODY.with(Grants.role("owner")));

        assertThat(givable.level("apps", Level.MANAGE)).hasValueSatisfying(GivableTest::free);
        assertThat(givable.level("bills", Level.READ)).hasValueSatisfying(GivableTest::free);
        assertThat(List.of(DEPLOYER, OWNER, EVERYTHING))
                .allSatisfy(r -> assertThat(givable.role(r)).hasValueSatisfying(GivableTest::free));
    }

    @Test
    void whoeverHasNothingGivesNothing() {
        Givable givable = by(NOBODY);

        assertThat(givable.level("apps", Level.READ)).isEmpty();
        assertThat(givable.role(DEPLOYER)).isEmpty();
    }

    @Test
    void whoeverReadsGivesReading() {
        Givable givable = by(NOBODY.with(Grants.read("apps")));

        assertThat(givable.level("apps", Level.READ)).hasValueSatisfying(GivableTest::free);
        assertThat(givable.level("apps", Level.MANAGE)).isEmpty();
        assertThat(givable.level("keys", Level.READ)).isEmpty();
    }

    @Test
    void exceptionOfWhatOnlyOwnersDoIsKeptAsWell() {
        Catalogue catalogue =
                Catalogues.ownerOnly(Set.of("transfer"), Sections.withActions("apps", "transfer"));
        Givable givable = by(Member.of(catalogue).with(Grants.manage("apps", "transfer")));

        assertThat(givable.level("apps", Level.MANAGE).orElseThrow().except())
                .containsExactly("transfer");
    }

    @Test
    void exceptionsOfOnesOwnAreThoseOfWhatOneGives() {
        Givable givable = by(NOBODY.with(Grants.manage("apps", "delete", "restart")));

        assertThat(givable.level("apps", Level.MANAGE).orElseThrow().except())
                .containsExactly("delete", "restart");
        assertThat(givable.role(DEPLOYER)).isEmpty();
    }

    /** Another catalogue may make it an action of reading, from which nothing excepts it then. */
    @Test
    void exceptionThatALowerLevelHasNoWordForKeepsItFromBeingGiven() {
        Givable givable = by(NOBODY.with(Grants.manage("apps", "delete")));

        assertThat(givable.level("apps", Level.READ)).isEmpty();
    }

    @Test
    void whatOneGrantExceptsAnotherMayGive() {
        Givable givable =
                by(NOBODY.with(Grants.manage("apps", "delete"), Grants.manage("apps", "restart")));

        assertThat(givable.level("apps", Level.MANAGE)).hasValueSatisfying(GivableTest::free);
    }

    @Test
    void includedSectionsAreGivenWithIt() {
        Givable apart = by(NOBODY.with(Grants.manage("servers"), Grants.read("keys")));
        assertThat(apart.level("servers", Level.MANAGE)).hasValueSatisfying(GivableTest::free);
        assertThat(apart.level("keys", Level.MANAGE)).hasValueSatisfying(GivableTest::free);

        Givable included = by(NOBODY.with(Grants.manage("keys")));
        assertThat(included.level("servers", Level.READ)).isEmpty();
    }

    @Test
    void whatIsHeldAtAProjectIsGivenThereOnly() {
        Member holder = NOBODY.with(Grants.at(Projects.PROD, Grants.manage("apps")));

        assertThat(by(holder).level("apps", Level.READ)).isEmpty();
        assertThat(by(holder, Projects.LAB).level("apps", Level.READ)).isEmpty();
        assertThat(by(holder, Projects.PROD).level("apps", Level.MANAGE))
                .hasValueSatisfying(GivableTest::free);
    }

    @Test
    void whatWouldDoNothingIsNotOffered() {
        Givable owners = by(NOBODY.with(Grants.role("owner")), Projects.PROD);

        assertThat(owners.counts("bills", Level.MANAGE)).isFalse();
        assertThat(owners.level("bills", Level.MANAGE)).isEmpty();
        assertThat(owners.level("news", Level.READ)).isEmpty();
        assertThat(owners.counts(OWNER)).isFalse();
        assertThat(owners.role(OWNER)).isEmpty();
    }

    @Test
    void rolesForOwnersAreGivenByOwnersOnly() {
        Givable givable = by(NOBODY.with(Grants.custom("everything")));

        assertThat(givable.forOwners(EVERYTHING)).isTrue();
        assertThat(givable.role(EVERYTHING)).isEmpty();
        assertThat(givable.forOwners(DEPLOYER)).isFalse();
    }

    @Test
    void whatDoesSomethingCounts() {
        Givable givable = by(NOBODY);

        assertThat(givable.counts("apps", Level.READ)).isTrue();
        assertThat(givable.counts(DEPLOYER)).isTrue();
    }

    @Test
    void administratorsGiveWhatDoesSomething() {
        Givable givable =
                new Givable(
                        CATALOGUE,
                        NOBODY.known(),
                        new Givable.Giver(List.of(), NOBODY.inOrganization(), false, true),
                        Optional.empty(),
                        Member.NOW);

        assertThat(givable.role(OWNER)).hasValueSatisfying(GivableTest::free);
        assertThat(givable.level("apps", Level.MANAGE)).hasValueSatisfying(GivableTest::free);
        assertThat(givable.level("news", Level.READ)).isEmpty();
    }

    static void free(Terms terms) {
        assertThat(terms.free()).isTrue();
    }

    static Givable by(Member member) {
        return by(member, Optional.empty());
    }

    private static Givable by(Member member, Project project) {
        return by(member, Optional.of(project));
    }

    private static Givable by(Member member, Optional<Project> project) {
        return new Givable(
                member.catalogue(),
                member.known(),
                new Givable.Giver(
                        member.grants(),
                        member.evaluate(project, Member.NOW),
                        member.inOrganization().owner(),
                        false),
                project,
                Member.NOW);
    }
}
