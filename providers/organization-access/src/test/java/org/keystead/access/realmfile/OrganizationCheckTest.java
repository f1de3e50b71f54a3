package org.keystead.access.realmfile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

class OrganizationCheckTest {

    private static final KnownRoles ROLES =
            KnownRoles.among(
                    List.of(
                            role("owner", true, true, false),
                            role("main", true, false, true),
                            role("plain", true, false, false)),
                    List.of(role("main", false, false, false)));
    private static final Optional<Instant> LATER =
            Optional.of(Instant.parse("2099-01-01T00:00:00Z"));

    @Test
    void oneReservedProjectIsEnough() {
        refused(
                "acme has more than one reserved project",
                new OrganizationAccess(
                        "o",
                        List.of(reserved("a"), reserved("b")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        accepted(
                new OrganizationAccess(
                        "o", List.of(reserved("a")), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aRoleForOneHasOneHolder() {
        refused(
                "acme gives the role main to more than one member",
                grants(grant("anna", "main", ""), grant("bo", "main", "prod")));
        accepted(grants(grant("anna", "main", ""), grant("anna", "main", "prod")));
        accepted(grants(grant("anna", "plain", ""), grant("bo", "plain", "")));
        accepted(grants(grant("anna", "main", ""), custom("bo", "main")));
    }

    @Test
    void oneOwnerMustHaveNoEnd() {
        refused("acme has owners, but none without an end", grants(until(grant("a", "owner", ""))));
        accepted(grants(until(grant("anna", "owner", "")), grant("bo", "owner", "")));
        accepted(grants(until(grant("anna", "plain", ""))));
        accepted(grants());
    }

    private static void refused(String problem, OrganizationAccess access) {
        assertThatThrownBy(() -> check(access))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage(problem);
    }

    private static void accepted(OrganizationAccess access) {
        assertThatCode(() -> check(access)).doesNotThrowAnyException();
    }

    private static void check(OrganizationAccess access) {
        Faults faults = new Faults();
        OrganizationCheck.check(access, ROLES, "acme", faults);
        faults.refuse();
    }

    private static OrganizationAccess grants(Grant... grants) {
        return new OrganizationAccess(
                "o", List.of(), List.of(), List.of(grants), List.of(), List.of());
    }

    private static Grant grant(String user, String role, String project) {
        return new Grant(
                user + role + project,
                "o",
                user,
                new Access.ByRole(role, false),
                Optional.of(project).filter(id -> !id.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Grant custom(String user, String role) {
        Grant grant = grant(user, role, "");
        return new Grant(
                grant.id() + "custom",
                grant.organization(),
                user,
                new Access.ByRole(role, true),
                grant.project(),
                grant.expiresAt(),
                grant.grantedBy(),
                grant.grantedAt());
    }

    private static Grant until(Grant grant) {
        return new Grant(
                grant.id(),
                grant.organization(),
                grant.user(),
                grant.access(),
                grant.project(),
                LATER,
                grant.grantedBy(),
                grant.grantedAt());
    }

    private static Project reserved(String alias) {
        return new Project(
                alias, "o", alias, alias, Optional.empty(), Project.Kind.RESERVED, true, Map.of());
    }

    private static Role role(String name, boolean template, boolean owner, boolean single) {
        return new Role(
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                template,
                owner,
                single,
                false,
                false);
    }
}
