package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Written;
import org.keystead.access.memory.World;
import org.keystead.access.model.Founding;
import org.keystead.access.model.Grant;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.representation.FoundingRepresentation;
import org.keystead.access.spi.Page;

/** The organizations of a user, and how many more they may found. */
class OwnOrganizationsTest {

    private static final Page ALL = new Page(0, 10);

    private final World world = founding(true).member("ann").outsider("bo");

    @Test
    void theyAreThoseOfWhichTheUserIsAMember() {
        assertThat(of("ann").list(Optional.empty(), ALL)).hasSize(1);
        assertThat(of("ann").count(Optional.of("ACM"))).isEqualTo(1);
        assertThat(of("ann").count(Optional.of("other"))).isZero();
        assertThat(of("bo").count(Optional.empty())).isZero();
    }

    @Test
    void aUserFoundsSoMany() {
        world.access().foundings().add("one", "ann");
        assertThat(of("ann").founding()).isEqualTo(new FoundingRepresentation(true, 2, 1L));

        world.access().foundings().add("two", "ann");
        assertThat(of("ann").founding()).isEqualTo(new FoundingRepresentation(false, 2, 2L));
    }

    @Test
    void nobodyFoundsWhereTheCatalogueDoesNotSaySo() {
        World closed = founding(false).member("ann");

        assertThat(new OwnOrganizations(closed.by("ann")).founding())
                .isEqualTo(new FoundingRepresentation(false, null, null));
    }

    @Test
    void whoeverFoundsOneOwnsIt() {
        of("bo").create(new OrganizationRequest("new", "New"));

        assertThat(world.access().foundings().count("bo")).isEqualTo(1);
        assertThat(world.access().owners().isMember(World.ACME, "bo")).isTrue();
        assertThat(world.heldBy("bo"))
                .singleElement()
                .returns(role("owner").access(), Grant::access)
                .returns(Optional.of("bo"), Grant::grantedBy);
    }

    @Test
    void itIsCalledSomethingThatNoPathOfOursIs() {
        assertThat(faults("'alias': 'new', 'name': 'New'")).isEmpty();
        assertThat(faults("'alias': 'count', 'name': 'New'"))
                .singleElement()
                .asString()
                .startsWith("alias");
        assertThat(faults("'alias': 'new', 'name': 'New', 'size': 1"))
                .containsExactly("size is not known");
    }

    private static List<String> faults(String fields) {
        return Written.faultsOfFields("{" + fields + "}", OrganizationRequest::read);
    }

    @Test
    void anAliasIsOneOrganizations() {
        conflict(
                "organization-exists",
                () -> of("ann").create(new OrganizationRequest(World.ACME, "Other")));
    }

    private static World founding(boolean selfService) {
        return new World(
                Catalogues.founding(
                        new Founding(Optional.of("owner"), selfService, false, 2), section("apps")),
                Roles.owner("owner"));
    }

    private OwnOrganizations of(String user) {
        return new OwnOrganizations(world.by(user));
    }
}
