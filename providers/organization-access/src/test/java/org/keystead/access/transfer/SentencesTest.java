package org.keystead.access.transfer;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.keystead.access.document.Faults;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Sections;

/** Records become sentences and records again, the same. */
class SentencesTest {

    private static final Catalogue CATALOGUE =
            Catalogues.of(Sections.section("apps"), Sections.section("domains"));

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

        assertThat(grant.write())
                .hasToString(
                        "bo: may apps manage except create, delete; project prod;"
                                + " until 2027-01-01T00:00:00Z; by anna; at 2026-11-01T12:00:00Z");
    }

    @Property
    void aGrantComesBack(@ForAll("grants") GrantLine grant) throws MalformedLineException {
        Line line = Line.parse(grant.write().toString());

        assertThat(GrantLine.read(line, CATALOGUE, "here", faults)).contains(grant);
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
        Line line = Line.parse(RoleLine.write(role).toString());
        Role read = RoleLine.read(line, CATALOGUE, "here", faults);

        faults.refuse();
        assertThat(read.permissions()).containsExactlyInAnyOrderElementsOf(role.permissions());
        assertThat(RoleLine.write(read)).isEqualTo(RoleLine.write(role));
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
                        Arbitraries.of("owner", "role-2").map(Access.ByRole::new));
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
