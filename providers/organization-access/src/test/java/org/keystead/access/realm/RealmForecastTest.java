package org.keystead.access.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.access.memory.World;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What a change of the realm would do is told, and refused as the change would be. */
class RealmForecastTest {

    private static final Catalogue BEFORE =
            Catalogues.of(available("apps", Availability.OWNER_ONLY), section("disks"));
    private static final Catalogue AFTER = Catalogues.of(section("apps"));
    private static final Role OWNER = Roles.owner("owner");
    private static final Role PLAIN = Roles.role("plain");

    private final World world =
            new World(BEFORE, OWNER, PLAIN)
                    .member("ann", role("owner"))
                    .member("bo", read("apps"), read("disks"), role("plain"));

    @Test
    void itSaysWhatAnotherCatalogueTakesAndGives() {
        RealmDifference told = forecast().of(AFTER);

        assertThat(told.conflicts()).containsExactly("section disks is granted");
        assertThat(told.gained()).singleElement().asString().contains("of user bo", "apps: view");
        assertThat(world.heldBy("bo")).hasSize(3);
    }

    @Test
    void itSaysWhatAnotherTemplateGives() {
        Role reader = Roles.role("plain", Permission.of("disks", Level.READ));

        assertThat(forecast().of(reader))
                .isEqualTo(
                        new RealmDifference(
                                List.of(),
                                List.of(
                                        "role template plain would give"
                                                + " disks: view, view-secrets")));
    }

    @Test
    void itSaysWhoLosesATemplate() {
        assertThat(forecast().without(PLAIN).conflicts())
                .singleElement()
                .asString()
                .contains("of user bo in organization acme");
    }

    @Test
    void theTemplateOfTheOnlyOwnerStays() {
        conflict("last-owner", () -> forecast().without(OWNER));
        conflict("last-owner", () -> forecast().of(Roles.role("owner")));
    }

    @Test
    void aRoleForOneIsNotForTheSeveralWhoHoldIt() {
        world.member("cy", role("plain"));

        conflict("cardinality-one", () -> forecast().of(Roles.single(PLAIN)));
    }

    private RealmForecast forecast() {
        return new RealmForecast(world.administrator());
    }
}
