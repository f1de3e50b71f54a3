package org.keystead.access.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.direct;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Level;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.mother.Member;

/** Seed 002: access for additional users. */
class SectionLevelsTest {

    /** "All access combinations are listed below", and the sections that stand for themselves. */
    private static final Map<String, List<String>> COMBINATIONS =
            Map.ofEntries(
                    Map.entry(
                            "cloud-servers",
                            List.of(
                                    "cloud-servers",
                                    "ssh-keys",
                                    "images",
                                    "private-networks",
                                    "firewall",
                                    "public-ips")),
                    Map.entry(
                            "databases",
                            List.of("databases", "private-networks", "firewall", "public-ips")),
                    Map.entry(
                            "load-balancers",
                            List.of(
                                    "load-balancers",
                                    "private-networks",
                                    "firewall",
                                    "public-ips")),
                    Map.entry(
                            "private-networks",
                            List.of("private-networks", "firewall", "public-ips")),
                    Map.entry("domains", List.of("domains", "domain-administrators")),
                    Map.entry("ssh-keys", List.of("ssh-keys")),
                    Map.entry("images", List.of("images")),
                    Map.entry("firewall", List.of("firewall")),
                    Map.entry("public-ips", List.of("public-ips")),
                    Map.entry("domain-administrators", List.of("domain-administrators")),
                    Map.entry("finances", List.of("finances")),
                    Map.entry("support", List.of("support")));

    private static final List<String> OWNER_ONLY =
            List.of(
                    "notifications",
                    "members",
                    "feedback",
                    "news",
                    "referral-program",
                    "projects",
                    "roles",
                    "organization");

    private final Member user = Member.of("section-levels");
    private final Member accountOwner = user.with(role("account-owner"));

    static Stream<Arguments> combinations() {
        return COMBINATIONS.keySet().stream()
                .sorted()
                .flatMap(
                        section ->
                                Stream.of(Level.READ, Level.MANAGE)
                                        .map(level -> Arguments.of(section, level)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("combinations")
    @DisplayName(
            "When the account owner grants access to a section that has related functionality, the"
                    + " user will automatically receive the same level of access to those related"
                    + " features.")
    void combination(String section, Level level) {
        Map<String, Level> expected = new TreeMap<>();
        COMBINATIONS.get(section).forEach(key -> expected.put(key, level));

        EffectivePermissions nobody = user.inOrganization();
        assertThat(Sections.beyond(nobody, user.with(direct(section, level)).inOrganization()))
                .isEqualTo(expected);
        assertThat(Sections.beyond(nobody, user.with(direct(section, level)).in(LAB)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("combinations")
    void combinationInSelectedProjects(String section, Level level) {
        Map<String, Level> expected = new TreeMap<>();
        COMBINATIONS.get(section).forEach(key -> expected.put(key, level));
        expected.remove("finances");
        EffectivePermissions nobody = user.inOrganization();
        Member there = user.with(at(PROD, direct(section, level)));

        assertThat(Sections.beyond(nobody, there.in(PROD))).isEqualTo(expected);
        assertThat(Sections.beyond(nobody, there.in(LAB))).isEmpty();
        assertThat(Sections.beyond(nobody, there.inOrganization())).isEmpty();
    }

    @Test
    void theCombinationsAreAllGrantableSections() {
        assertThat(user.catalogue().sections())
                .filteredOn(section -> section.availability() == Availability.GRANTABLE)
                .extracting(Section::key)
                .containsExactlyInAnyOrderElementsOf(COMBINATIONS.keySet());
    }

    @Test
    @DisplayName("Each additional user can: Enable or disable dark mode. Access the API section")
    void availableToAllUsers() {
        assertThat(Sections.of(user.inOrganization()))
                .isEqualTo(Map.of("appearance", Level.MANAGE, "api-keys", Level.MANAGE));
        assertThat(Sections.of(user.in(PROD)))
                .isEqualTo(Map.of("appearance", Level.MANAGE, "api-keys", Level.MANAGE));
    }

    @Test
    @DisplayName(
            "The following sections and options are always available only to the account owner:"
                    + " Notifications, Users, Feedback, News, Referral Program, Project Management")
    void availableToAccountOwnerOnly() {
        for (String section : OWNER_ONLY) {
            Member eager = user.with(manage(section), at(PROD, manage(section)));
            assertThat(eager.inOrganization().section(section).level()).isEqualTo(Level.NONE);
            assertThat(eager.in(PROD).section(section).actions()).isEmpty();
            assertThat(accountOwner.inOrganization().section(section).level())
                    .isEqualTo(Level.MANAGE);
        }
    }

    @Test
    @DisplayName("creating, deleting projects, and moving services between projects")
    void projectManagement() {
        assertThat(accountOwner.inOrganization().section("projects").actions())
                .contains("create", "delete", "move");
    }

    @Test
    @DisplayName(
            "the \"Read only\" permission allows a user to see all information in a section,"
                    + " including passwords … won't be able to create or delete servers or"
                    + " databases in the panel, but they can still retrieve access credentials")
    void readOnly() {
        EffectivePermissions reader =
                user.with(read("databases"), read("cloud-servers")).inOrganization();

        assertThat(reader.section("databases").actions()).containsExactly("view", "view-secrets");
        assertThat(reader.section("cloud-servers").actions())
                .containsExactly("view", "view-secrets");
    }

    @Test
    @DisplayName(
            "Users with \"Management\" access to a specific section can create new services in that"
                    + " section, even if they cannot access the Finances section")
    void creatingWithoutAccessToFinances() {
        EffectivePermissions manager = user.with(manage("cloud-servers")).inOrganization();

        assertThat(manager.section("cloud-servers").allows("create")).isTrue();
        assertThat(manager.section("finances").level()).isEqualTo(Level.NONE);
    }

    @Test
    @DisplayName("Management: full access, identical to the owner's, but for server transfers")
    void managementOfCloudServers() {
        Set<String> managed =
                user.with(manage("cloud-servers"))
                        .inOrganization()
                        .section("cloud-servers")
                        .actions();
        Set<String> owned =
                new LinkedHashSet<>(
                        accountOwner.inOrganization().section("cloud-servers").actions());
        owned.remove("transfer");

        assertThat(managed).isEqualTo(owned).contains("delete", "restore-backup");
    }

    @Test
    @DisplayName("Server transfers between accounts: Only primary users can submit these requests.")
    void serverTransfers() {
        SectionAccess servers =
                user.with(manage("cloud-servers")).inOrganization().section("cloud-servers");

        assertThat(servers.allows("transfer")).isFalse();
        assertThat(servers.except()).isEmpty();
        assertThat(accountOwner.inOrganization().section("cloud-servers").allows("transfer"))
                .isTrue();
    }

    @Test
    @DisplayName("Deletion and backup restoration: Support does not perform these actions.")
    void supportNeverDeletesOrRestores() {
        assertThat(user.catalogue().support().never())
                .containsExactlyInAnyOrder("delete", "restore-backup");
        assertThat(user.catalogue().support().ownerOnly())
                .containsExactlyInAnyOrder("transfer", "move");
    }

    @Test
    @DisplayName("Adding or configuring additional users: Only the account owner can do this.")
    void addingUsers() {
        assertThat(user.with(manage("members")).inOrganization().section("members").actions())
                .isEmpty();
        assertThat(accountOwner.inOrganization().section("members").actions())
                .contains("create", "update", "delete");
    }

    @Test
    @DisplayName("the account owner")
    void thereIsOneProtectedOwner() {
        assertThat(Presets.find("section-levels").orElseThrow().roleTemplates())
                .singleElement()
                .matches(Role::owner)
                .matches(Role::single)
                .matches(Role::guarded)
                .extracting(Role::name)
                .isEqualTo("account-owner");
        assertThat(user.catalogue().founding().selfService()).isFalse();
    }
}
