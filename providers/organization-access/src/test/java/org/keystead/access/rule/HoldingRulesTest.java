package org.keystead.access.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Roles;

/** What must be true of an organization whichever door a change comes through. */
class HoldingRulesTest {

    private static final Predicate<String> ABLE = Set.of("ann", "bo")::contains;
    private static final Role OWNER = Roles.owner("owner");
    private static final Role CHIEF = Roles.single(Roles.role("chief"));
    private static final Role SHIELD = Roles.guarded(Roles.role("shield"));

    private final HoldingRules rules =
            new HoldingRules(
                    KnownRoles.among(
                            List.of(OWNER, CHIEF, SHIELD, Roles.role("plain")),
                            List.of(Roles.custom("owner"), Roles.guarded(Roles.custom("own")))));

    @Test
    void anOwnerHoldsARoleThatOwnsInTheOrganizationItself() {
        assertThat(rules.owns(role("owner"))).isTrue();
        assertThat(rules.owns(at(PROD, role("owner")))).isFalse();
        assertThat(rules.owns(role("plain"))).isFalse();
        assertThat(rules.owns(manage("apps"))).isFalse();
    }

    @Test
    void aRoleOfTheOrganizationsOwnIsNotTheTemplateOfItsName() {
        assertThat(rules.owns(custom("owner"))).isFalse();
    }

    @Test
    void aRoleThatIsNoMoreOwnsNothing() {
        assertThat(rules.owns(role("gone"))).isFalse();
    }

    @Test
    void anOwnerIsUsableWhoIsAbleAndHasNoEnd() {
        Grant owner = role("owner");

        assertThat(rules.usable(owner, ABLE)).isTrue();
        assertThat(rules.usable(by("disabled", owner), ABLE)).isFalse();
        assertThat(rules.usable(until(Member.NOW.plusSeconds(1), owner), ABLE)).isFalse();
        assertThat(rules.usable(at(PROD, owner), ABLE)).isFalse();
        assertThat(rules.usable(role("plain"), ABLE)).isFalse();
    }

    @Test
    void oneUsableOwnerIsEnough() {
        Grant disabled = by("disabled", role("owner"));

        assertThat(rules.anyUsable(List.of(disabled, by("bo", role("owner"))), ABLE)).isTrue();
        assertThat(rules.anyUsable(List.of(disabled, by("bo", role("plain"))), ABLE)).isFalse();
        assertThat(rules.anyUsable(List.<Grant>of(), ABLE)).isFalse();
    }

    @Test
    void whatMakesOwnersIsToldFromTheRest() {
        Grant owner = role("owner");

        assertThat(rules.owning(List.of(owner, at(LAB, owner), role("plain"))))
                .containsExactly(owner);
    }

    @Test
    void aRoleForOneIsCrowdedByTwo() {
        Grant chief = role("chief");

        assertThat(rules.crowded(List.of(chief, by("bo", at(PROD, chief))))).containsExactly(CHIEF);
        assertThat(rules.crowded(List.of(chief, at(PROD, chief)))).isEmpty();
        assertThat(rules.crowded(List.of(role("plain"), by("bo", role("plain"))))).isEmpty();
        assertThat(rules.crowded(List.of(chief, by("bo", custom("chief"))))).isEmpty();
    }

    @Test
    void anotherHolderOfARoleForOneIsInTheWay() {
        Grant hers = role("chief");
        Grant his = by("bo", at(PROD, role("chief")));

        assertThat(rules.inTheWay(hers, List.of(hers, his))).containsExactly(his);
        assertThat(rules.inTheWay(hers, List.of(hers, at(LAB, hers)))).isEmpty();
        assertThat(rules.inTheWay(hers, List.of(by("bo", custom("chief"))))).isEmpty();
        assertThat(rules.inTheWay(role("plain"), List.of(by("bo", role("plain"))))).isEmpty();
        assertThat(rules.inTheWay(manage("apps"), List.of(by("bo", manage("apps"))))).isEmpty();
    }

    @Test
    void onlyATemplateShieldsItsHolder() {
        assertThat(rules.shielded(List.of(role("plain"), at(PROD, role("shield"))))).isTrue();
        assertThat(rules.shielded(List.of(role("plain"), custom("own")))).isFalse();
    }

    @Test
    void everyRuleHasAWordOfItsOwn() {
        assertThat(Invariant.values())
                .extracting(Invariant::code)
                .containsExactly(
                        "last-owner",
                        "cardinality-one",
                        "protected-member",
                        "reserved-project",
                        "grants-would-be-lost");
    }
}
