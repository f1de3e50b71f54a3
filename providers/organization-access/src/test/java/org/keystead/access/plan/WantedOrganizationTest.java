package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.json.Fault;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;

/** What a document says of an organization, on top of what there is. */
class WantedOrganizationTest {

    private static final String FULL =
            """
            alias: acme
            projects: [{alias: prod}, {alias: panel, kind: reserved}]
            roles: [{name: clerk}]
            members:
              - {username: anna, grants: [{role: joiner}, {role: clerk, project: prod}]}
            """;

    @Test
    void partsThatAreLeftOutStay() throws IOException {
        OrganizationState full = made(FULL, OrganizationState.empty("acme", "Acme"));

        assertThat(made("alias: acme", full)).isEqualTo(full);
        assertThat(full.name()).isEqualTo("Acme");
    }

    @Test
    void grantsGoWithTheirProjectAndRole() throws IOException {
        OrganizationState full = made(FULL, OrganizationState.empty("acme", "Acme"));

        assertThat(made("{alias: acme, projects: []}", full).grants()).hasSize(1);
        assertThat(made("{alias: acme, roles: []}", full).grants()).hasSize(1);
        assertThat(made("{alias: acme, members: []}", full).grants()).isEmpty();
    }

    @Test
    void theReservedProjectNeedNotBeListed() throws IOException {
        OrganizationState full = made(FULL, OrganizationState.empty("acme", "Acme"));

        assertThat(made("{alias: acme, projects: []}", full).projects())
                .extracting(ProjectState::alias)
                .containsExactly("panel");
    }

    @Test
    void newProjectsAreJoinedUnlessTheDocumentSaysWhoHoldsWhat() throws IOException {
        OrganizationState full = made(FULL, OrganizationState.empty("acme", "Acme"));
        String projects = "alias: acme\nprojects: [{alias: prod}, {alias: lab}]\n";

        assertThat(made(projects, full).grants())
                .extracting(Holding::project)
                .contains(Optional.of("lab"));
        assertThat(made(projects + "members: [{username: anna}]\n", full).grants()).isEmpty();
    }

    @Test
    void theReservedProjectIsThereOnce() throws IOException {
        OrganizationState full = made(FULL, OrganizationState.empty("acme", "Acme"));

        assertThat(made(FULL, full).projects()).isEqualTo(full.projects());
    }

    @Test
    void whoHoldsNoRoleThatJoinsForAllIsInNoNewProject() throws IOException {
        String before =
                """
                alias: acme
                roles: [{name: clerk, permissions: [{section: apps, level: read}]}]
                projects: [{alias: prod}]
                members:
                  - {username: anna, grants: [{role: joiner}, {role: clerk}]}
                  - {username: bob, grants: [{role: joiner, project: prod}]}
                """;
        OrganizationState there = made(before, OrganizationState.empty("acme", "Acme"));
        OrganizationState after =
                made("{alias: acme, projects: [{alias: prod}, {alias: lab}]}", there);

        assertThat(after.grants()).containsAll(there.grants());
        assertThat(after.grants())
                .filteredOn(grant -> grant.project().equals(Optional.of("lab")))
                .singleElement()
                .returns("anna", Holding::username)
                .returns(new Access.ByRole("joiner", false), Holding::access);
    }

    @Test
    void whatIsOverIsAsGoodAsAbsent() throws IOException {
        String over =
                "{alias: acme, members: [{username: anna,"
                        + " grants: [{role: joiner, expiresAt: '2020-01-01T00:00:00Z'}]}]}";

        assertThat(made(over, OrganizationState.empty("acme", "Acme")).grants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                  | x.alias is missing",
                "{alias: a, projects: [{alias: p, size: 1}]}         | x.projects[0].size is not known",
                "{alias: a, members: [{username: b, size: 1}]}       | members[0].size is not known",
                "{alias: a, owner: b}                                | x.owner is not known",
                "{alias: a, projects: [{alias: p}, {alias: p}]}      | x.projects[1] is there twice",
                "{alias: a, projects: [{alias: p, kind: odd}]}       | x.projects[0].kind must be",
                "{alias: a, projects: [{alias: p, attributes: {k: v}}]} | attributes.k must be",
                "{alias: a, projects: [{alias: p, kind: reserved}, {alias: q, kind: reserved}]} | more than one",
                "{alias: a, projects: [{alias: p}, {alias: count}]}  | x.projects[1].alias is a word",
                "{alias: a, projects: [{alias: 0b7c1111-2222-3333-4444-55556666abcd}]} | x.projects[0].alias must not look like an id",
                "{alias: a, roles: [{name: count}]}                  | x.roles[0].name is a word",
                "{alias: a, roles: [{name: owner}]}                  | name of a role template",
                "{alias: a, roles: [{name: owner, custom: true}], members: [{username: b, grants: [{role: owner}]}]} | grants[0].role is two roles",
                "{alias: a, members: [{username: b, grants: [{role: owner, custom: true}]}]} | grants[0].role is an unknown",
                "{alias: a, members: [{username: b, grants: [{section: apps, level: read, custom: true}]}]} | custom is not known",
                "{alias: a, members: [{username: b}, {username: B}]} | members[1] is there twice: b",
                "{alias: a, members: [{grants: []}]}                 | members[0].username is missing",
                "{alias: a, members: [{username: b, grants: [{role: nix}]}]}   | grants[0].role is an unknown",
                "{alias: a, members: [{username: b, grants: [{section: nix, level: read}]}]} | unknown section",
                "{alias: a, members: [{username: b, grants: [{role: owner, project: nix}]}]} | grants[0].project is an unknown",
                "{alias: a, members: [{username: b, grants: [{role: owner}, {role: owner}]}]} | grants[1] gives what another gives",
                "{alias: a, members: [{username: b, grants: [{role: owner, expiresAt: soon}]}]} | expiresAt must be",
                "{alias: a, members: [{username: b, grants: [{}]}]}  | grants[0].role or section"
            })
    void whatIsWrongIsNamedByItsPath(String yaml, String problem) throws IOException {
        Faults faults = new Faults();
        read(yaml, faults).check(OrganizationState.empty("a", "a"), templates(), faults);

        assertThat(found(faults)).anyMatch(fault -> fault.toString().contains(problem));
    }

    @Test
    void whatIsThereKeepsItsName() throws IOException {
        String yaml = "{alias: acme, projects: [{alias: count}], roles: [{name: count}]}";
        Faults faults = new Faults();
        WantedOrganization wanted = read(yaml, faults);
        OrganizationState there =
                wanted.on(
                        OrganizationState.empty("acme", "Acme"), templates(), AnyOrganization.NOW);

        wanted.check(there, templates(), faults);

        assertThat(found(faults)).isEmpty();
    }

    private static OrganizationState made(String yaml, OrganizationState current)
            throws IOException {
        Faults faults = new Faults();
        WantedOrganization wanted = read(yaml, faults);
        wanted.check(current, templates(), faults);
        faults.refuse();
        return wanted.on(current, templates(), AnyOrganization.NOW);
    }

    private static WantedOrganization read(String yaml, Faults faults) throws IOException {
        return new OrganizationDocument(AnyOrganization.CATALOGUE, templates(), faults)
                .read(Syntax.YAML.mapper().readTree(yaml), "x");
    }

    private static List<Fault> found(Faults faults) {
        try {
            faults.refuse();
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.faults();
        }
    }

    private static List<Role> templates() {
        Role joiner =
                new Role(
                        "joiner",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true,
                        false,
                        false,
                        false,
                        true);
        return List.of(Roles.owner("owner"), joiner);
    }
}
