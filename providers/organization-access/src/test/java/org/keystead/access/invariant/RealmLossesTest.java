package org.keystead.access.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.memory.World;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What members would lose by another catalogue or other role templates. */
class RealmLossesTest {

    private static final Catalogue BOTH = Catalogues.of(section("apps"), section("disks"));
    private static final Catalogue APPS = Catalogues.of(section("apps"));
    private static final Role OWNER = Roles.owner("owner");
    private static final Role PLAIN = Roles.role("plain");

    private final World world = new World(BOTH, OWNER, PLAIN).member("ann").member("bo");

    @Test
    void aSectionThatIsGrantedStays() {
        assertThat(losses().meaningless(APPS, List.of(OWNER, PLAIN))).isEmpty();

        world.hold("ann", manage("disks"));

        assertThat(losses().meaningless(APPS, List.of(OWNER, PLAIN)))
                .containsExactly("section disks is granted");
        assertThat(losses().sections(APPS)).containsExactly("disks");
        assertThat(losses().meaningless(BOTH, List.of(OWNER, PLAIN))).isEmpty();
    }

    @Test
    void aSectionOfACustomRoleStays() {
        world.custom(Roles.custom("crew", Permission.of("disks", Level.READ)));

        assertThat(losses().meaningless(APPS, List.of(OWNER, PLAIN)))
                .containsExactly("section disks is in a custom role");
    }

    @Test
    void everySectionIsNoneThatGoes() {
        world.custom(Roles.custom("crew", Permission.of("*", Level.READ)));

        assertThat(losses().meaningless(APPS, List.of(OWNER, PLAIN))).isEmpty();
    }

    @Test
    void whatIsUnknownAlreadyLosesNothing() {
        world.hold("ann", manage("gone"));

        assertThat(losses().meaningless(APPS, List.of(OWNER, PLAIN))).isEmpty();
    }

    @Test
    void aTemplateThatIsHeldStays() {
        Grant held = world.hold("ann", role("plain"));

        assertThat(losses().meaningless(BOTH, List.of(OWNER)))
                .containsExactly("grant " + held.id() + " of user ann in organization acme");
        assertThat(losses().meaningless(BOTH, List.of(PLAIN))).isEmpty();
    }

    @Test
    void templatesNeedACatalogue() {
        assertThat(losses().meaningless(Catalogue.EMPTY, List.of(OWNER)))
                .containsExactly("role template owner");
    }

    @Test
    void aTemplateForOneHasOneHolderInAnOrganization() {
        world.hold("ann", role("plain"));
        assertThat(losses().crowded(Roles.single(PLAIN))).isEmpty();

        world.hold("bo", role("plain"));

        assertThat(losses().crowded(Roles.single(PLAIN))).containsExactly("organization acme");
        assertThat(losses().crowded(PLAIN)).isEmpty();
    }

    @Test
    void anOrganizationKeepsAnOwnerWhoCanAct() {
        world.hold("ann", role("owner"));

        assertThat(losses().ownerless(List.of(OWNER, PLAIN))).isEmpty();
        assertThat(losses().ownerless(List.of(PLAIN))).containsExactly("organization acme");
        assertThat(losses().ownerless(List.of(Roles.role("owner"), PLAIN)))
                .containsExactly("organization acme");
    }

    @Test
    void whoOwnsByAnotherRoleIsAnOwner() {
        world.hold("ann", role("owner"));
        world.hold("bo", role("plain"));

        assertThat(losses().ownerless(List.of(Roles.owning(PLAIN)))).isEmpty();
        world.disable("bo");
        assertThat(losses().ownerless(List.of(Roles.owning(PLAIN))))
                .containsExactly("organization acme");
    }

    @Test
    void whereNobodyOwnsByATemplateItMayGo() {
        assertThat(losses().ownerless(List.of(PLAIN))).isEmpty();
    }

    @Test
    void anOrganizationThatHasNoOwnerWhoCanActIsNotLeftBehindByATemplateThatStays() {
        world.hold("ann", role("owner"));
        world.disable("ann");

        assertThat(losses().ownerless(List.of(OWNER))).isEmpty();
    }

    private RealmLosses losses() {
        KeycloakSession session = world.administrator().session();
        return new RealmLosses(session, session.getContext().getRealm());
    }
}
