package org.keystead.access.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.role;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Level;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Member;

/** Seed 003: four roles, and the table of rights that its picture shows. */
class FourRolesTest {

    private final Member member = Member.of("four-roles");

    @ParameterizedTest(name = "{0}")
    @DisplayName("There are 4 different roles with different privileges levels.")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add a member         | members      | create       | yes | yes | no  | no
                    remove a member      | members      | delete       | yes | yes | no  | no
                    add an application   | applications | create       | yes | yes | yes | no
                    remove an application| applications | delete       | yes | yes | no  | no
                    add an add-on        | add-ons      | create       | yes | yes | no  | no
                    remove an add-on     | add-ons      | delete       | yes | yes | no  | no
                    edit organisation    | organization | update       | yes | yes | no  | no
                    delete organisation  | organization | delete       | yes | no  | no  | no
                    access bills         | bills        | view         | yes | no  | no  | yes
                    access repositories  | repositories | view-secrets | yes | yes | yes | no
                    """)
    void right(
            String right,
            String section,
            String action,
            String admin,
            String manager,
            String developer,
            String accountant) {
        assertThat(
                        Stream.of("admin", "manager", "developer", "accountant")
                                .map(r -> has(r, section, action)))
                .as(right)
                .containsExactly(admin, manager, developer, accountant);
    }

    private String has(String role, String section, String action) {
        return member.with(role(role)).inOrganization().section(section).allows(action)
                ? "yes"
                : "no";
    }

    @Test
    void theRolesAreTheFour() {
        assertThat(Presets.find("four-roles").orElseThrow().roleTemplates())
                .extracting(Role::name)
                .containsExactly("admin", "manager", "developer", "accountant");
        assertThat(Presets.find("four-roles").orElseThrow().roleTemplates())
                .filteredOn(Role::owner)
                .extracting(Role::name)
                .containsExactly("admin");
    }

    @Test
    @DisplayName(
            "you just have to create an \"accounting\" role, which only allows access to the"
                    + " billing")
    void accountantHasBillsOnly() {
        assertThat(Sections.of(member.with(role("accountant")).inOrganization()))
                .isEqualTo(Map.of("bills", Level.MANAGE));
    }

    @Test
    void developerHasApplicationsWithoutRemovingThem() {
        SectionAccess applications =
                member.with(role("developer")).inOrganization().section("applications");

        assertThat(applications.level()).isEqualTo(Level.MANAGE);
        assertThat(applications.except()).containsExactly("delete");
        assertThat(Sections.of(member.with(role("developer")).inOrganization()).keySet())
                .containsExactlyInAnyOrder("applications", "repositories");
    }

    @Test
    void managerHasNeitherBillsNorWhatTheTableDoesNotName() {
        assertThat(Sections.of(member.with(role("manager")).inOrganization()).keySet())
                .containsExactlyInAnyOrder(
                        "members", "organization", "applications", "add-ons", "repositories");
    }

    @Test
    @DisplayName("The same applies for freelances.")
    void rolesMayBeGivenTogether() {
        assertThat(Sections.of(member.with(role("developer"), role("accountant")).inOrganization()))
                .isEqualTo(
                        Map.of(
                                "applications",
                                Level.MANAGE,
                                "repositories",
                                Level.MANAGE,
                                "bills",
                                Level.MANAGE));
    }

    @Test
    void nobodyHasAnythingWithoutARole() {
        assertThat(Sections.of(member.inOrganization())).isEmpty();
    }
}
