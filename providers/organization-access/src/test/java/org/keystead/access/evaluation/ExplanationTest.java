package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Member.NOW;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.access.evaluation.Explanation.Rule;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;

/** Why a member has what she has. */
class ExplanationTest {

    static Stream<Arguments> grants() {
        return Stream.of(
                Arguments.of(read("firewall"), PROD, "firewall", GrantStatus.COUNTS),
                Arguments.of(at(PROD, read("firewall")), PROD, "firewall", GrantStatus.COUNTS),
                Arguments.of(
                        at(PROD, read("firewall")), LAB, "firewall", GrantStatus.OTHER_PROJECT),
                Arguments.of(at(PROD, read("finances")), PROD, "finances", GrantStatus.OTHER_SCOPE),
                Arguments.of(at(PANEL, manage("apps")), PANEL, "apps", GrantStatus.OTHER_SCOPE),
                Arguments.of(until(NOW, read("firewall")), PROD, "firewall", GrantStatus.EXPIRED),
                Arguments.of(
                        until(NOW.plusSeconds(1), read("firewall")),
                        PROD,
                        "firewall",
                        GrantStatus.COUNTS),
                Arguments.of(role("developer"), PROD, "apps", GrantStatus.COUNTS),
                Arguments.of(role("everything"), PROD, "keys", GrantStatus.COUNTS));
    }

    @ParameterizedTest
    @MethodSource("grants")
    void everyGrantThatReachesTheSectionIsNamedWithItsStanding(
            Grant grant, Project project, String section, GrantStatus standing) {
        Explanation explanation = Acme.member().with(grant).explain(Optional.of(project), section);

        assertThat(explanation.contributions())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.grant()).isEqualTo(grant);
                            assertThat(c.standing()).isEqualTo(standing);
                            assertThat(c.actions().isEmpty())
                                    .isEqualTo(standing != GrantStatus.COUNTS);
                        });
        assertThat(explanation.access().level() == Level.NONE)
                .isEqualTo(standing != GrantStatus.COUNTS);
    }

    @Test
    void includedSectionNamesTheOneThatIncludesIt() {
        Explanation keys =
                Acme.member().with(manage("servers", "delete")).explain(Optional.empty(), "keys");

        assertThat(keys.contributions())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.includedBy("keys")).contains("servers");
                            assertThat(c.actions()).doesNotContain("delete");
                        });
        assertThat(keys.excepts("delete")).isTrue();
        assertThat(keys.excepts("create")).isFalse();
    }

    @Test
    void permissionForEverySectionIncludesNothing() {
        Explanation keys = Acme.member().with(role("everything")).explain(Optional.empty(), "keys");

        assertThat(keys.contributions()).allMatch(c -> c.includedBy("keys").isEmpty());
    }

    @Test
    void grantsOfOtherSectionsAreNotNamed() {
        assertThat(
                        Acme.member()
                                .with(manage("networks"), role("gone"))
                                .explain(Optional.empty(), "servers")
                                .contributions())
                .isEmpty();
    }

    @Test
    void ruleThatDecidesIsNamed() {
        var member = Acme.member().with(manage("apps"), manage("news"));

        assertThat(member.explain(Optional.empty(), "apps").rule()).isEqualTo(Rule.GRANTS);
        assertThat(member.explain(Optional.empty(), "news").rule()).isEqualTo(Rule.OWNER_ONLY);
        assertThat(member.explain(Optional.empty(), "appearance").rule()).isEqualTo(Rule.EVERYONE);
        assertThat(member.with(role("owner")).explain(Optional.empty(), "news").rule())
                .isEqualTo(Rule.OWNER);
        assertThat(Explanation.disabled("apps").rule()).isEqualTo(Rule.DISABLED);
    }

    @Test
    void ownershipIsNamedByTheGrantThatBringsIt() {
        Explanation owner = Acme.member().with(role("owner")).explain(Optional.of(PROD), "apps");

        assertThat(owner.contributions())
                .singleElement()
                .matches(c -> c.permission().isEmpty() && c.grant().equals(role("owner")));
        assertThat(
                        Acme.member()
                                .with(at(PROD, role("owner")))
                                .explain(Optional.of(PROD), "apps")
                                .rule())
                .isEqualTo(Rule.GRANTS);
    }

    @Test
    void actionOfOwnersIsARuleOfItsOwn() {
        Explanation apps = Acme.member().with(manage("apps")).explain(Optional.empty(), "apps");

        assertThat(apps.ruleFor(Optional.of("transfer"), Acme.CATALOGUE))
                .isEqualTo(Rule.OWNER_ONLY_ACTION);
        assertThat(apps.ruleFor(Optional.of("restart"), Acme.CATALOGUE)).isEqualTo(Rule.GRANTS);
    }

    @Test
    void whatHasEndedIsRemembered() {
        assertThat(
                        Acme.member()
                                .with(until(NOW, read("firewall")))
                                .explain(Optional.empty(), "firewall")
                                .ended())
                .isTrue();
    }

    @Test
    void unknownSectionIsNobodys() {
        Explanation gone = Acme.member().with(role("everything")).explain(Optional.empty(), "gone");

        assertThat(gone.access()).isEqualTo(SectionAccess.none("gone"));
        assertThat(gone.contributions()).isEmpty();
    }
}
