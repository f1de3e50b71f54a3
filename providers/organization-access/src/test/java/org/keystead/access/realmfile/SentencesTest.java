package org.keystead.access.realmfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** Records become sentences and records again, the same. */
class SentencesTest {

    private static final Catalogue CATALOGUE =
            Catalogues.of(Sections.section("apps"), Sections.section("domains"));

    private static final Role OWNER = Roles.owner("owner");
    private static final Role NAMESAKE = Roles.custom("owner");
    private static final Role PLAIN = Roles.custom("role-2");
    private static final KnownRoles ROLES =
            KnownRoles.among(List.of(OWNER), List.of(NAMESAKE, PLAIN));

    private final Faults faults = new Faults();

    @Test
    void aGrantReadsAsPeopleSayIt() {
        GrantLine grant =
                new GrantLine(
                        "bo",
                        new Access.Direct(Permission.of("apps", Level.MANAGE, "delete", "create")),
                        Optional.of("prod"),
                        Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                        Optional.of("anna"),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-01T12:00:00Z")));

        assertThat(grant.write(ROLES))
                .hasToString(
                        "bo: may apps manage except create, delete; project prod;"
                                + " until 2027-01-01T00:00:00Z; by anna; at 2026-11-01T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bo: role owner                   | has to say whether custom or template is meant",
                "bo: role owner; custom; template | has to say whether custom or template is meant",
                "bo: role role-2; template        | names an unknown role",
                "bo: role none                    | names an unknown role"
            })
    void aRoleIsMeantOrRefused(String line, String problem) throws MalformedLineException {
        assertThat(GrantLine.read(Line.parse(line), CATALOGUE, ROLES, "here", faults)).isEmpty();
        assertThatThrownBy(faults::refuse).hasMessageContaining(problem);
    }

    @Property
    void aGrantComesBack(@ForAll("grants") GrantLine grant) throws MalformedLineException {
        Line line = Line.parse(grant.write(ROLES).toString());

        assertThat(GrantLine.read(line, CATALOGUE, ROLES, "here", faults)).contains(grant);
        assertThat(faults.none()).isTrue();
    }

    @Property
    void aProjectComesBack(@ForAll("projects") Project project) throws MalformedLineException {
        Line line = Line.parse(ProjectLine.write(project).toString());

        assertThat(ProjectLine.read(line, "organization", "here", faults)).isEqualTo(project);
        assertThat(faults.none()).isTrue();
    }

    @Property
    void aRoleComesBack(@ForAll("roles") Role role) throws MalformedLineException {
        for (boolean hidden : new boolean[] {true, false}) {
            Line line = Line.parse(RoleLine.write(role, hidden).toString());
            Role read = RoleLine.read(line, CATALOGUE, name -> hidden, "here", faults);

            faults.refuse();
            assertThat(read.permissions()).containsExactlyInAnyOrderElementsOf(role.permissions());
            assertThat(RoleLine.write(read, hidden)).isEqualTo(RoleLine.write(role, hidden));
        }
    }

    @Property
    void anApprovalComesBack(@ForAll("approvals") ApprovalLine approval)
            throws MalformedLineException {
        Line line = Line.parse(approval.write().toString());

        assertThat(ApprovalLine.read(line, CATALOGUE, "here", faults)).isEqualTo(approval);
        assertThat(faults.none()).isTrue();
    }

    @Provide
    Arbitrary<ApprovalLine> approvals() {
        Arbitrary<Instant> time =
                Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        return Combinators.combine(
                        AnyText.name(255),
                        Arbitraries.of("apps", "domains"),
                        Arbitraries.of("prod", "0-lab").optional(),
                        time,
                        AnyText.name(255),
                        time.optional())
                .as(ApprovalLine::new);
    }

    @Provide
    Arbitrary<GrantLine> grants() {
        Arbitrary<Access> access =
                Arbitraries.oneOf(
                        permissions().map(Access.Direct::new),
                        Arbitraries.of(OWNER, NAMESAKE, PLAIN).map(Access::of));
        Arbitrary<Optional<Instant>> time =
                Arbitraries.longs()
                        .between(0, 4_000_000_000L)
                        .map(Instant::ofEpochSecond)
                        .optional();
        return Combinators.combine(
                        AnyText.name(255),
                        access,
                        Arbitraries.of("prod", "0-lab").optional(),
                        time,
                        AnyText.name(255).optional(),
                        AnyText.name(255).optional(),
                        time)
                .as(GrantLine::new);
    }

    @Provide
    Arbitrary<Project> projects() {
        Arbitrary<Map<String, List<String>>> attributes =
                Arbitraries.maps(AnyText.text(), AnyText.text().list().ofMaxSize(3)).ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("prod", "0-lab"),
                        AnyText.name(255),
                        AnyText.name(1000).optional(),
                        Arbitraries.of(Project.Kind.values()),
                        Arbitraries.of(true, false),
                        attributes)
                .as(
                        (alias, name, description, kind, enabled, texts) ->
                                new Project(
                                        "id-" + alias,
                                        "organization",
                                        alias,
                                        name,
                                        description,
                                        kind,
                                        enabled,
                                        texts));
    }

    @Provide
    Arbitrary<Role> roles() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        AnyText.name(255).optional(),
                        AnyText.name(1000).optional(),
                        permissions().set().ofMaxSize(4),
                        flag,
                        flag,
                        flag,
                        flag)
                .as(
                        (display, description, permissions, owner, single, guarded, joins) ->
                                new Role(
                                        "deployer",
                                        display,
                                        description,
                                        List.copyOf(permissions),
                                        false,
                                        owner,
                                        single,
                                        guarded,
                                        joins));
    }

    private static Arbitrary<Permission> permissions() {
        return Combinators.combine(
                        Arbitraries.of("apps", "domains"),
                        Arbitraries.of(Level.READ, Level.MANAGE),
                        Arbitraries.of("view-secrets").set())
                .as(
                        (section, level, except) ->
                                Permission.of(section, level, except.toArray(String[]::new)));
    }
}
