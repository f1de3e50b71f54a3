package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;
import org.keystead.access.spi.Page;

/** The reserved project before it is stored, among the others. */
class ReservedProjectTest {

    private static final Page ALL = new Page(0, 10);

    private final World world =
            new World(
                            Catalogues.of(section("apps"), Sections.reserved("panel")),
                            Roles.joining(Roles.role("admin")))
                    .project(PROD)
                    .project(LAB)
                    .member("ann", role("admin"));
    private final Project reserved =
            world.by("ann").decisions().reserved(world.acme()).orElseThrow();

    @Test
    void itIsShownInItsPlace() {
        assertThat(aliases(Optional.empty(), ALL)).containsExactly("lab", reserved.alias(), "prod");
        assertThat(projects().count(Optional.empty())).isEqualTo(3);
        assertThat(projects().get(reserved.alias())).isEqualTo(reserved);
        notFound(() -> projects().get("nowhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, lab",
        "1, 1, main-customer-interface",
        "2, 1, prod",
        "0, 2, lab main-customer-interface",
        "1, 2, main-customer-interface prod",
        "2, 2, prod"
    })
    void pagesCountIt(int first, int max, String shown) {
        assertThat(aliases(Optional.empty(), new Page(first, max)))
                .containsExactly(shown.split(" ", -1));
    }

    @Test
    void itIsFoundByItsNames() {
        assertThat(aliases(Optional.of("CUSTOMER"), ALL)).containsExactly(reserved.alias());
        assertThat(aliases(Optional.of("acme"), ALL)).containsExactly(reserved.alias());
        assertThat(aliases(Optional.of("lab"), ALL)).containsExactly("lab");
        assertThat(projects().count(Optional.of("lab"))).isEqualTo(1);
    }

    @Test
    void itIsShownOnceWhenItIsStored() {
        new ReservedProject(world.by("ann"), world.acme()).ensure();

        assertThat(aliases(Optional.empty(), ALL)).containsExactly("lab", reserved.alias(), "prod");
        assertThat(projects().count(Optional.empty())).isEqualTo(3);
    }

    @Test
    void theHoldersOfRolesThatJoinAreInItOnceItIsStored() {
        new ReservedProject(world.by("ann"), world.acme()).ensure();

        assertThat(world.heldBy("ann"))
                .extracting(Grant::project)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(reserved.id()));
        assertThat(world.heldBy("ann")).allMatch(grant -> grant.grantedBy().isEmpty());
    }

    @Test
    void aChangeOfAnotherProjectStoresNone() {
        ReservedProject place = new ReservedProject(world.by("ann"), world.acme());

        place.ensure(PROD.id());
        assertThat(world.access().projects().reserved(World.ACME)).isEmpty();

        place.ensure(reserved.id());
        assertThat(world.access().projects().reserved(World.ACME)).contains(reserved);
    }

    @Test
    void whoeverChangesItStoresIt() {
        new ProjectChanges(world.by("ann"), world.acme())
                .replace(
                        reserved.alias(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("alias", reserved.alias())
                                .put("name", reserved.name())
                                .put("description", "Ours"));

        assertThat(world.access().projects().reserved(World.ACME).orElseThrow().description())
                .contains("Ours");
        assertThat(world.heldBy("ann")).hasSize(2);
    }

    private List<String> aliases(Optional<String> search, Page page) {
        return projects().list(search, page).stream().map(Project::alias).toList();
    }

    private OrganizationProjects projects() {
        return new OrganizationProjects(world.by("ann"), world.acme());
    }
}
