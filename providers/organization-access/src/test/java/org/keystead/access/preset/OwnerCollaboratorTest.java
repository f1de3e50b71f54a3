package org.keystead.access.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Level;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Member;

/** Seed 000: owners and collaborators. */
class OwnerCollaboratorTest {

    private static final Map<String, Level> NOTHING_GRANTED = Map.of("api-keys", Level.MANAGE);

    private final Member collaborator = Member.of("owner-collaborator").with(role("collaborator"));
    private final Member owner = Member.of("owner-collaborator").with(role("owner"));

    @Test
    @DisplayName("On your account, you … create API keys.")
    void apiKeysAreForEveryone() {
        assertThat(Sections.of(Member.of("owner-collaborator").inOrganization()))
                .isEqualTo(NOTHING_GRANTED);
    }

    @Test
    @DisplayName("As a user, you can own or belong to one or several organizations.")
    void usersFoundOrganizationsThemselves() {
        assertThat(owner.catalogue().founding().selfService()).isTrue();
        assertThat(owner.catalogue().founding().role()).contains("owner");
    }

    @Test
    @DisplayName(
            "An organization always has at least one owner. … or whether they should also be an owner")
    void severalOwnersAreAllowed() {
        Role role =
                Presets.find("owner-collaborator").orElseThrow().roleTemplates().stream()
                        .filter(Role::owner)
                        .findFirst()
                        .orElseThrow();

        assertThat(role.name()).isEqualTo("owner");
        assertThat(role.single()).isFalse();
        assertThat(role.guarded()).isFalse();
    }

    @Test
    @DisplayName("When a user accepts your invitation, they become a collaborator")
    void aCollaboratorStartsWithNothing() {
        assertThat(Sections.of(collaborator.inOrganization())).isEqualTo(NOTHING_GRANTED);
        assertThat(Sections.of(collaborator.in(PROD))).isEqualTo(NOTHING_GRANTED);
        assertThat(collaborator.inOrganization().roles()).containsExactly("collaborator");
    }

    @Test
    @DisplayName("You can easily define what permissions a collaborator should have")
    void everySectionButBillingSettingsCanBeGiven() {
        assertThat(collaborator.with(manage("members")).inOrganization().section("members").level())
                .isEqualTo(Level.MANAGE);
        assertThat(
                        collaborator
                                .with(manage("billing-settings"))
                                .inOrganization()
                                .section("billing-settings")
                                .level())
                .isEqualTo(Level.NONE);
    }

    @Test
    @DisplayName("a consultant who only needs access to the servers in a specific project")
    void consultant() {
        Member consultant = collaborator.with(at(PROD, manage("servers")));

        assertThat(Sections.of(consultant.in(PROD)))
                .isEqualTo(Map.of("servers", Level.MANAGE, "api-keys", Level.MANAGE));
        assertThat(Sections.of(consultant.in(LAB))).isEqualTo(NOTHING_GRANTED);
        assertThat(Sections.of(consultant.inOrganization())).isEqualTo(NOTHING_GRANTED);
    }

    @Test
    @DisplayName(
            "the finance department, which only needs to view invoices but not administer servers")
    void financeDepartment() {
        EffectivePermissions finance = collaborator.with(read("invoices")).inOrganization();

        assertThat(Sections.of(finance))
                .isEqualTo(Map.of("invoices", Level.READ, "api-keys", Level.MANAGE));
        assertThat(finance.section("invoices").allows("view")).isTrue();
        assertThat(finance.section("servers").actions()).isEmpty();
    }

    @Test
    @DisplayName(
            "Within a project, you'll find servers, domains, load balancers, and other services.")
    void aProjectHasItsServicesAndNoInvoices() {
        Member lab =
                collaborator.with(
                        at(LAB, manage("servers")),
                        at(LAB, manage("domains")),
                        at(LAB, manage("load-balancers")),
                        at(LAB, manage("invoices")));

        assertThat(Sections.of(lab.in(LAB)).keySet())
                .containsExactlyInAnyOrder("servers", "domains", "load-balancers", "api-keys");
    }

    @Test
    @DisplayName(
            "Owners always have full rights and access to the entire organization, including the"
                    + " ability to create new projects.")
    void ownersHaveFullRights() {
        assertThat(owner.inOrganization().owner()).isTrue();
        assertThat(owner.inOrganization().sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(owner.in(PROD).sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(owner.inOrganization().section("projects").allows("create")).isTrue();
    }
}
