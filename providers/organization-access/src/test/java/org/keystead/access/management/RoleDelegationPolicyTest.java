package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** Whoever makes or changes a custom role gives to, or takes from, everybody who holds it. */
class RoleDelegationPolicyTest {

    private static final Role APPS = Roles.custom("r", Permission.of("apps", Level.READ));
    private static final Role DISKS = Roles.custom("r", Permission.of("disks", Level.READ));
    private static final Role NOTHING = Roles.custom("r");

    private final World world =
            new World(Catalogues.of(section("apps"), section("disks")), Roles.owner("owner"))
                    .member("owner", role("owner"))
                    .member("acting", until(Decisions.now().plusSeconds(60), role("owner")))
                    .member("ann", manage("apps"))
                    .member("bo");

    static Stream<Role> saysMore() {
        return Stream.of(
                Roles.owning(NOTHING),
                Roles.single(NOTHING),
                Roles.guarded(NOTHING),
                Roles.joining(NOTHING),
                Roles.custom("r", Permission.of("*", Level.READ)));
    }

    @ParameterizedTest
    @MethodSource("saysMore")
    void onlyAnOwnerSaysMoreOfARoleThanItsPermissions(Role role) {
        world.member("all", manage("apps"), manage("disks"));

        denied(() -> of("all").requireMakeable(role));
        denied(() -> of("all").requireRemovable(role, List.of()));
        denied(() -> of("all").requireChangeable(NOTHING, role, List.of()));
        denied(() -> of("all").requireChangeable(role, NOTHING, List.of()));
        passes(() -> of("owner").requireMakeable(role));
    }

    @Test
    void onlyAnOwnerWithoutEndGivesOwnership() {
        denied(() -> of("acting").requireMakeable(Roles.owning(NOTHING)));
        passes(
                () ->
                        of("acting")
                                .requireChangeable(
                                        Roles.owning(APPS), Roles.owning(NOTHING), List.of()));
        passes(() -> of("acting").requireMakeable(Roles.single(NOTHING)));
        passes(() -> of("owner").requireMakeable(Roles.owning(NOTHING)));
    }

    @Test
    void aRoleGivesWhatItsMakerHas() {
        passes(() -> of("ann").requireMakeable(APPS));
        denied(() -> of("ann").requireMakeable(DISKS));
    }

    @Test
    void aRoleIsGivenForGood() {
        world.member("cy", until(Decisions.now().plusSeconds(60), manage("apps")));

        denied(() -> of("cy").requireMakeable(APPS));
    }

    @Test
    void whoHasLessTakesNothingOfARole() {
        denied(() -> of("ann").requireRemovable(DISKS, List.of()));
        denied(() -> of("ann").requireChangeable(DISKS, NOTHING, List.of()));
    }

    @Test
    void onlyWhatIsNewInARoleIsGiven() {
        world.member("cy", until(Decisions.now().plusSeconds(60), manage("apps")));

        passes(() -> of("cy").requireChangeable(APPS, NOTHING, List.of()));
        passes(() -> of("cy").requireChangeable(APPS, APPS, List.of()));
        denied(() -> of("cy").requireChangeable(NOTHING, APPS, List.of()));
    }

    @Test
    void aRoleOfSomebodyStrongerStaysAsItIs() {
        world.hold("bo", manage("disks"));

        denied(() -> of("ann").requireRemovable(APPS, List.of("bo")));
        denied(() -> of("ann").requireChangeable(APPS, NOTHING, List.of("bo")));
        passes(() -> of("owner").requireRemovable(APPS, List.of("bo")));
    }

    private RoleDelegationPolicy of(String actor) {
        return new RoleDelegationPolicy(world.by(actor), world.acme());
    }

    private static void passes(ThrowingCallable change) {
        assertThatCode(change).doesNotThrowAnyException();
    }
}
