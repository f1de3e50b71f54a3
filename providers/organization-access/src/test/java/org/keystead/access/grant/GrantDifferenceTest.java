package org.keystead.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.by;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Section;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What a change is said to do that nobody makes. */
class GrantDifferenceTest {

    private final World world =
            new World(Catalogues.of(section("apps", "logs"), section("logs")), Roles.owner("owner"))
                    .project(PROD)
                    .member("ann", role("owner"))
                    .member("bo");
    private final MemberGrants bo =
            new MemberGrants(world.by("ann"), world.acme(), world.user("bo"));

    @Test
    void nothingOfItStays() {
        bo.tried(() -> bo.add(by("bo", read("apps"))));

        assertThat(world.undone()).isTrue();
    }

    @Test
    void itTellsWhatIsGained() {
        GrantDifference difference = bo.tried(() -> bo.add(by("bo", read("apps"))));

        assertThat(difference.gained())
                .extracting(GrantDifference.Change::section)
                .containsExactly("apps", "logs");
        assertThat(difference.lost()).isEmpty();
        assertThat(difference.omitted()).isNull();
    }

    @Test
    void itTellsWhatIsLostAndWhere() {
        Grant held = world.hold("bo", at(PROD, manage("logs")));

        GrantDifference difference = bo.tried(() -> bo.remove(held));

        assertThat(difference.gained()).isEmpty();
        assertThat(difference.lost())
                .extracting(GrantDifference.Change::project, GrantDifference.Change::section)
                .containsExactly(tuple("prod", "logs"));
    }

    @Test
    void itTellsOfNoActionThatStays() {
        world.hold("bo", read("logs"));
        Set<String> before = actions(bo.tried(() -> {}).gained());
        Grant more = by("bo", manage("logs"));

        assertThat(before).isEmpty();
        assertThat(actions(bo.tried(() -> bo.add(more)).gained()))
                .isNotEmpty()
                .doesNotContain("view");
    }

    @Test
    void itNamesSoManyAndCountsTheRest() {
        Section[] sections =
                IntStream.range(0, 500).mapToObj(i -> section("s" + i)).toArray(Section[]::new);
        World many =
                new World(Catalogues.of(sections), Roles.owner("owner"))
                        .project(PROD)
                        .project(LAB)
                        .member("ann", role("owner"))
                        .member("bo", at(PROD, read("nowhere")))
                        .member("cy", at(PROD, read("nowhere")), at(LAB, read("nowhere")));

        GrantDifference two = owning(many, "bo");
        GrantDifference three = owning(many, "cy");

        assertThat(two.gained()).hasSize(1000);
        assertThat(two.omitted()).isNull();
        assertThat(three.gained()).hasSize(1000);
        assertThat(three.omitted()).isEqualTo(500);
    }

    private static GrantDifference owning(World world, String member) {
        MemberGrants grants = new MemberGrants(world.by("ann"), world.acme(), world.user(member));
        return grants.tried(() -> grants.add(by(member, role("owner"))));
    }

    private static Set<String> actions(List<GrantDifference.Change> changes) {
        return changes.stream()
                .flatMap(change -> change.actions().stream())
                .collect(Collectors.toSet());
    }
}
