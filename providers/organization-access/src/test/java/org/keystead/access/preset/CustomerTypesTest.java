package org.keystead.access.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.model.Level;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.mother.Member;

/** Seed 001: user types and projects. */
class CustomerTypesTest {

    private final Member user = Member.of("customer-types");

    @Test
    @DisplayName(
            "Only users added to this project can get access to … customer- and account management,"
                    + " non OpenStack VPS assignment … and CDN configuration.")
    void theMainProjectHasItsOwnSections() {
        assertThat(user.catalogue().sections())
                .filteredOn(Section::reserved)
                .extracting(Section::key)
                .containsExactly("customer-management", "account-management", "vps", "cdn");
        assertThat(Sections.of(user.with(at(PANEL, manage("vps"))).in(PANEL)))
                .isEqualTo(Map.of("vps", Level.MANAGE));
        assertThat(Sections.of(user.with(at(PROD, manage("vps"))).in(PROD))).isEmpty();
    }

    @Test
    @DisplayName("OpenStack Projects only have meaning in the OpenStack context.")
    void theMainProjectHasNoneOfTheOthers() {
        assertThat(Sections.of(user.with(at(PANEL, manage("compute"))).in(PANEL))).isEmpty();
    }

    @Test
    @DisplayName(
            "the user \"\" could have rights to the Compute Resources in a project but no rights to"
                    + " the associated ObjectStore")
    void computeWithoutObjectStore() {
        Member tech = user.with(role("customer-tech"), at(PROD, manage("compute")));

        assertThat(Sections.of(tech.in(PROD))).isEqualTo(Map.of("compute", Level.MANAGE));
        assertThat(Sections.of(tech.in(LAB))).isEmpty();
        assertThat(Sections.of(tech.inOrganization())).isEmpty();
    }

    @Test
    @DisplayName(
            "Main-customer: … Only one Main-customer can exist … the lock in front of its name")
    void mainCustomerIsOneAndLocked() {
        assertThat(template("main-customer"))
                .matches(Role::owner)
                .matches(Role::single)
                .matches(Role::guarded);
    }

    @Test
    @DisplayName("It is automatically created when the account is created")
    void theFirstMemberIsMainCustomer() {
        assertThat(user.catalogue().founding().role()).contains("main-customer");
        assertThat(user.catalogue().founding().firstMember()).isTrue();
        assertThat(user.catalogue().founding().selfService()).isFalse();
    }

    @Test
    @DisplayName("… and has all the rights in the CloudVPS Interface.")
    void mainCustomerHasAllRights() {
        Member main = user.with(role("main-customer"));

        assertThat(main.inOrganization().sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(main.in(PANEL).sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(main.in(PROD).sections()).allMatch(s -> s.level() == Level.MANAGE);
    }

    @Test
    @DisplayName("This user will be automatically added to new OpenStack projects.")
    void mainCustomerAndCustomerAdminJoinNewProjects() {
        assertThat(Presets.find("customer-types").orElseThrow().roleTemplates())
                .filteredOn(Role::joinsNewProjects)
                .extracting(Role::name)
                .containsExactly("main-customer", "customer-admin");
    }

    @Test
    @DisplayName(
            "Customer-admin: … It has all the rights to the interface except removing the"
                    + " main-customer.")
    void customerAdminHasAllRightsAndOwnsNothing() {
        Member admin = user.with(role("customer-admin"));

        assertThat(admin.inOrganization().owner()).isFalse();
        assertThat(admin.inOrganization().sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(admin.in(PANEL).sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(admin.in(PROD).sections()).allMatch(s -> s.level() == Level.MANAGE);
        assertThat(template("customer-admin").single()).isFalse();
    }

    @Test
    @DisplayName(
            "Customer-billing: Only has access to billing information and the contact information"
                    + " of the organisation.")
    void customerBilling() {
        Map<String, Level> billing =
                Map.of("billing", Level.MANAGE, "contact-information", Level.MANAGE);
        Member accountant = user.with(role("customer-billing"));

        assertThat(Sections.of(accountant.inOrganization())).isEqualTo(billing);
        assertThat(Sections.of(accountant.in(PROD))).isEqualTo(billing);
        assertThat(Sections.of(accountant.in(PANEL))).isEqualTo(billing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-tech", "customer-client"})
    @DisplayName(
            "Has specifically assigned rights to legacy platform virtual servers and OpenStack"
                    + " projects in the interface.")
    void techAndClientHaveWhatIsAssigned(String type) {
        Member holder = user.with(role(type), at(PANEL, read("vps")), at(PROD, manage("network")));

        assertThat(Sections.of(user.with(role(type)).inOrganization())).isEmpty();
        assertThat(Sections.of(holder.in(PANEL))).isEqualTo(Map.of("vps", Level.READ));
        assertThat(Sections.of(holder.in(PROD))).isEqualTo(Map.of("network", Level.MANAGE));
        assertThat(Sections.of(holder.inOrganization())).isEmpty();
    }

    private static Role template(String name) {
        return Presets.find("customer-types").orElseThrow().roleTemplates().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
