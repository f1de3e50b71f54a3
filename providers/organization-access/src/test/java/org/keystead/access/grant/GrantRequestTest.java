package org.keystead.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** How a grant is written. */
class GrantRequestTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);

    private final World world =
            new World(Catalogues.of(section("apps")), Roles.role("plain"), Roles.role("both"))
                    .custom(Roles.custom("both"))
                    .custom(Roles.custom("crew"))
                    .project(PROD)
                    .member("ann")
                    .member("bo");
    private final Managing managing = world.by("ann");
    private final MemberGrants grants = new MemberGrants(managing, world.acme(), world.user("bo"));

    @Test
    void itIsOfARole() {
        assertThat(read("{'role': 'plain'}").access()).isEqualTo(new Access.ByRole("plain", false));
        assertThat(read("{'role': 'crew'}").access()).isEqualTo(new Access.ByRole("crew", true));
    }

    @Test
    void itIsOfALevel() {
        assertThat(read("{'section': 'apps', 'level': 'manage', 'except': ['delete']}").access())
                .isEqualTo(new Access.Direct(Permission.of("apps", Level.MANAGE, "delete")));
    }

    @Test
    void ofTwoRolesOfOneNameItSaysWhich() {
        assertThat(read("{'role': 'both', 'custom': true}").access())
                .isEqualTo(new Access.ByRole("both", true));
        assertThat(read("{'role': 'both', 'custom': false}").access())
                .isEqualTo(new Access.ByRole("both", false));
        assertThat(faults("{'role': 'both'}"))
                .containsExactly("role is two roles: custom must say which");
    }

    @Test
    void itSaysWhereAndUntilWhen() {
        Grant grant =
                read("{'role': 'plain', 'project': 'prod', 'expiresAt': '%s'}".formatted(SOON));

        assertThat(grant.project()).contains(PROD.id());
        assertThat(grant.expiresAt()).contains(SOON);
        assertThat(read("{'role': 'plain'}"))
                .returns(Optional.empty(), Grant::project)
                .returns(Optional.empty(), Grant::expiresAt);
    }

    @Test
    void itIsTheMembersAndTheActorGaveIt() {
        assertThat(read("{'role': 'plain'}"))
                .returns(World.ACME, Grant::organization)
                .returns("bo", Grant::user)
                .returns(Optional.of("ann"), Grant::grantedBy);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{}, role or section must be given",
                "\"{'role': 'plain', 'section': 'apps'}\", role or section must be given",
                "\"{'role': 'plain', 'section': 'apps', 'level': 'read'}\", role or section must be",
                "\"{'custom': true, 'except': ['view']}\", role or section must be given",
                "{'role': 'nobody'}, role is an unknown role",
                "\"{'role': 'plain', 'custom': true}\", role is an unknown role",
                "\"{'section': 'nowhere', 'level': 'read'}\", .section is an unknown section",
                "{'section': 'apps'}, level is missing",
                "\"{'section': '*', 'level': 'read'}\", .section is an unknown section",
                "\"{'role': 'plain', 'project': 'nowhere'}\", project is an unknown project",
                "\"{'role': 'plain', 'owner': true}\", owner is not known"
            })
    void anythingElseIsAFault(String text, String fault) {
        assertThat(faults(text)).singleElement().asString().startsWith(fault);
    }

    @Test
    void itEndsInTheFuture() {
        Instant now = Decisions.now();

        assertThat(faults("{'role': 'plain', 'expiresAt': '%s'}".formatted(now)))
                .containsExactly("expiresAt must be in the future");
        assertThat(faults("{'role': 'plain', 'expiresAt': '%s'}".formatted(SOON))).isEmpty();
    }

    @Test
    void aProjectOfNobodysIsNone() {
        assertThat(faults("{'role': 'plain', 'project': '%s'}".formatted(LAB.id())))
                .containsExactly("project is an unknown project");
    }

    private Grant read(String text) {
        return Fields.read(Written.json(text), grants::read);
    }

    private List<String> faults(String text) {
        return Written.faultsOfFields(text, grants::read);
    }
}
