package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Access;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;

/** What no document may make of an organization. */
class OrganizationRulesTest {

    private static final Set<String> USABLE = Set.of("anna", "bo");
    private static final Role OWNER = Roles.owner("owner");
    private static final Role CHIEF = single("chief");
    private static final Holding ANNA_OWNS = holding("anna", "owner");

    private final OrganizationRules rules =
            new OrganizationRules(List.of(OWNER, CHIEF), List.of(OWNER, CHIEF));

    @Test
    void anOrganizationKeepsAnOwnerWhoCanAct() {
        assertThat(codes(held(ANNA_OWNS), held())).containsExactly("last-owner");
        assertThat(codes(held(ANNA_OWNS), held(holding("disabled", "owner"))))
                .containsExactly("last-owner");
        assertThat(codes(held(ANNA_OWNS), held(until(ANNA_OWNS)))).containsExactly("last-owner");
        assertThat(codes(held(ANNA_OWNS), held(at("prod", ANNA_OWNS))))
                .containsExactly("last-owner");
        assertThat(codes(held(), held(until(ANNA_OWNS)))).containsExactly("last-owner");
        assertThat(codes(held(ANNA_OWNS), held(holding("bo", "owner")))).isEmpty();
        assertThat(codes(held(ANNA_OWNS), held(ANNA_OWNS, until(holding("bo", "owner")))))
                .isEmpty();
    }

    @Test
    void whoHasNoOwnerNeedsNone() {
        assertThat(codes(held(), held(holding("anna", "chief")))).isEmpty();
        OrganizationState disabled = held(holding("disabled", "owner"));
        assertThat(codes(disabled, disabled)).isEmpty();
    }

    @Test
    void aRoleOfOneHolderHasOne() {
        assertThat(codes(held(), held(holding("anna", "chief"), holding("bo", "chief"))))
                .containsExactly("cardinality-one");
        assertThat(
                        codes(
                                held(holding("anna", "chief")),
                                held(holding("anna", "chief"), at("p", holding("anna", "chief")))))
                .isEmpty();
    }

    @Test
    void theReservedProjectStaysWhatItIs() {
        OrganizationState panel = projects(project("panel", "Panel", true, true));
        assertThat(codes(panel, panel)).isEmpty();
        assertThat(codes(projects(), panel)).isEmpty();
        for (OrganizationState after :
                List.of(
                        projects(),
                        projects(project("panel", "Other", true, true)),
                        projects(project("panel", "Panel", true, false)),
                        projects(project("panel", "Panel", false, true)),
                        projects(
                                project("panel", "Panel", true, true),
                                project("other", "Other", true, true)))) {
            assertThat(codes(panel, after)).containsExactly("reserved-project");
        }
        assertThat(codes(projects(project("panel", "Panel", false, true)), panel))
                .containsExactly("reserved-project");
    }

    private List<String> codes(OrganizationState before, OrganizationState after) {
        return rules.conflicts(before, after, USABLE::contains).stream()
                .map(Conflict::code)
                .toList();
    }

    private static OrganizationState held(Holding... grants) {
        return new OrganizationState("acme", "Acme", List.of(), List.of(), List.of(grants));
    }

    private static OrganizationState projects(ProjectState... projects) {
        return new OrganizationState("acme", "Acme", List.of(projects), List.of(), List.of());
    }

    private static ProjectState project(
            String alias, String name, boolean reserved, boolean enabled) {
        return new ProjectState(alias, name, Optional.empty(), reserved, enabled, Map.of());
    }

    private static Holding holding(String user, String role) {
        return new Holding(
                user, new Access.ByRole(role, false), Optional.empty(), Optional.empty());
    }

    private static Holding until(Holding holding) {
        return new Holding(
                holding.username(), holding.access(), holding.project(), Optional.of(Instant.MAX));
    }

    private static Holding at(String project, Holding holding) {
        return new Holding(
                holding.username(), holding.access(), Optional.of(project), holding.expiresAt());
    }

    private static Role single(String name) {
        return new Role(
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                false,
                true,
                false,
                false);
    }
}
