package org.keystead.access.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What nobody makes of a catalogue and of role templates that are in use. */
class RealmAccessChangeTest {

    private static final Catalogue BOTH = Catalogues.of(section("apps"), section("disks"));
    private static final Catalogue APPS = Catalogues.of(section("apps"));
    private static final Role OWNER = Roles.owner("owner");
    private static final Role PLAIN = Roles.role("plain");

    private final World world =
            new World(BOTH, OWNER, PLAIN).member("ann", role("owner")).member("bo").member("cy");

    @Test
    void theTemplateOfTheOnlyOwnerStays() {
        conflict("last-owner", () -> change().removeTemplate(OWNER));
        conflict("last-owner", () -> change().setTemplate(Roles.role("owner")));
        conflict("last-owner", () -> change().become(BOTH, List.of(Roles.role("owner"), PLAIN)));
    }

    @Test
    void aTemplateThatIsHeldStays() {
        world.hold("bo", role("plain"));

        conflict("grants-would-be-lost", () -> change().removeTemplate(PLAIN));
        conflict("grants-would-be-lost", () -> change().become(BOTH, List.of(OWNER)));
        assertThat(change().templates()).extracting(Role::name).containsExactly("owner", "plain");
    }

    @Test
    void whoForcesItTakesTheTemplatesGrants() {
        world.hold("bo", role("plain"));
        Grant other = world.hold("cy", read("disks"));

        new RealmAccessChange(world.force()).removeTemplate(PLAIN);

        assertThat(world.heldBy("bo")).isEmpty();
        assertThat(world.heldBy("cy")).containsExactly(other);
        assertThat(change().templates()).extracting(Role::name).containsExactly("owner");
    }

    @Test
    void aSectionThatIsGrantedStays() {
        world.hold("bo", read("disks"));

        conflict("grants-would-be-lost", () -> change().replaceCatalogue(APPS));
        assertThat(world.heldBy("bo")).hasSize(1);
    }

    @Test
    void whoForcesItTakesTheSectionsGrants() {
        world.hold("bo", read("disks"));
        Grant other = world.hold("bo", read("apps"));

        new RealmAccessChange(world.force()).replaceCatalogue(APPS);

        assertThat(world.heldBy("bo")).containsExactly(other);
        assertThat(world.by("ann").decisions().catalogue().section("disks")).isEmpty();
    }

    @Test
    void membersForceNothing() {
        world.hold("bo", read("disks"));
        Managing member =
                Managing.by(world.session(), world.by("ann").authority(), () -> true).untold();

        conflict(
                "grants-would-be-lost", () -> new RealmAccessChange(member).replaceCatalogue(APPS));
    }

    @Test
    void aRoleForOneIsNotForTheSeveralWhoHoldIt() {
        world.hold("bo", role("plain"));
        change().require(Roles.single(PLAIN));
        world.hold("cy", role("plain"));

        conflict("cardinality-one", () -> change().setTemplate(Roles.single(PLAIN)));
        conflict(
                "cardinality-one",
                () -> new RealmAccessChange(world.force()).setTemplate(Roles.single(PLAIN)));
        conflict(
                "cardinality-one",
                () -> change().require(BOTH, List.of(OWNER, Roles.single(PLAIN))));
    }

    @Test
    void aCatalogueHasWhatTheTemplatesName() {
        Role clerk = Roles.role("clerk", Permission.of("disks", Level.READ));
        World there = new World(BOTH, OWNER, clerk);

        assertThatThrownBy(() -> new RealmAccessChange(there.force()).replaceCatalogue(APPS))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void whoForcesItIsToldWhatIsLost() {
        world.hold("bo", read("disks"));

        assertThat(new RealmAccessChange(world.force()).require(APPS, List.of(OWNER, PLAIN)))
                .containsExactly("section disks is granted");
    }

    @Test
    void whoseRightIsOverMeanwhileChangesNothing() {
        world.outdated();

        denied(() -> change().begin());
    }

    private RealmAccessChange change() {
        return new RealmAccessChange(world.administrator());
    }
}
