package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.accountWide;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.reserved;
import static org.keystead.access.mother.Sections.secretsFromManage;
import static org.keystead.access.mother.Sections.section;
import static org.keystead.access.mother.Sections.withActions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.mother.Catalogues;

/** What permissions that were given do only under another catalogue. */
class GainsTest {

    private static final Set<String> READ = Set.of("view", "view-secrets");

    private static final Permission NEWS = Permission.of("news", Level.READ);

    @Test
    void sectionOfOwnersBecomesGrantable() {
        Section owners = available("news", Availability.OWNER_ONLY);

        assertThat(gained(owners, section("news"), NEWS)).isEqualTo(Map.of("news", READ));
        assertThat(gained(section("news"), owners, NEWS)).isEmpty();
    }

    @Test
    void accountWideSectionCountsAtProjects() {
        assertThat(gained(accountWide("news"), section("news"), NEWS)).isEmpty();
        assertThat(atProject(accountWide("news"), section("news"))).isEqualTo(Map.of("news", READ));
        assertThat(atProject(reserved("news"), section("news"))).isEqualTo(Map.of("news", READ));
        assertThat(atProject(section("news"), reserved("news"))).isEmpty();
    }

    @Test
    void newSectionIsAmongAllSections() {
        Catalogue before = Catalogues.of(section("apps"));
        Catalogue after = Catalogues.of(section("apps"), section("news"));
        Set<Permission> everything = Set.of(Permission.of("*", Level.READ));

        assertThat(new Gains(before, after).of(everything, everything, Optional.empty()))
                .isEqualTo(Map.of("news", READ));
    }

    @Test
    void actionsComeToALevel() {
        assertThat(
                        gained(
                                section("news"),
                                withActions("news", "pay"),
                                Permission.of("news", Level.MANAGE)))
                .isEqualTo(Map.of("news", Set.of("pay")));
        assertThat(gained(secretsFromManage("news"), section("news"), NEWS))
                .isEqualTo(Map.of("news", Set.of("view-secrets")));
        assertThat(
                        gained(
                                secretsFromManage("news"),
                                section("news"),
                                Permission.of("news", Level.READ, "view-secrets")))
                .isEmpty();
    }

    @Test
    void whatEveryMemberHasIsNoGrants() {
        Section everyones = available("news", Availability.EVERYONE);

        assertThat(gained(section("news"), everyones, NEWS)).isEmpty();
        assertThat(gained(everyones, section("news"), NEWS)).isEmpty();
    }

    private static Map<String, Set<String>> gained(
            Section before, Section after, Permission permission) {
        return gained(before, after, permission, Optional.empty());
    }

    private static Map<String, Set<String>> atProject(Section before, Section after) {
        return gained(before, after, NEWS, Optional.of(Project.Kind.STANDARD));
    }

    private static Map<String, Set<String>> gained(
            Section before, Section after, Permission permission, Optional<Project.Kind> project) {
        return new Gains(Catalogues.of(before), Catalogues.of(after))
                .of(Set.of(permission), Set.of(permission), project);
    }
}
