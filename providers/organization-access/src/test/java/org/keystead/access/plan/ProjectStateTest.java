package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reserved project is locked. */
class ProjectStateTest {

    private static final ProjectState PANEL = project("panel", "Panel", true, true);

    @Test
    void theReservedProjectIsNeitherRenamedNorDisabled() {
        assertThat(PANEL.mayBecome(project("other", "Panel", true, true))).isFalse();
        assertThat(PANEL.mayBecome(project("panel", "Other", true, true))).isFalse();
        assertThat(PANEL.mayBecome(project("panel", "Panel", true, false))).isFalse();
        assertThat(PANEL.mayBecome(project("panel", "Panel", false, true))).isFalse();
    }

    @Test
    void whatElseItSaysOfItselfMayChange() {
        assertThat(PANEL.mayBecome(PANEL)).isTrue();
        assertThat(
                        PANEL.mayBecome(
                                new ProjectState(
                                        "panel",
                                        "Panel",
                                        Optional.of("what it is"),
                                        true,
                                        true,
                                        Map.of("a", List.of("b")))))
                .isTrue();
    }

    @Test
    void oneThatARealmFileBroughtDisabledMayStaySo() {
        ProjectState disabled = project("panel", "Panel", true, false);

        assertThat(disabled.mayBecome(disabled)).isTrue();
        assertThat(disabled.mayBecome(PANEL)).isTrue();
    }

    @Test
    void anyOtherProjectMayBecomeAnything() {
        assertThat(
                        project("prod", "Prod", false, true)
                                .mayBecome(project("lab", "Lab", false, false)))
                .isTrue();
    }

    private static ProjectState project(
            String alias, String name, boolean reserved, boolean enabled) {
        return new ProjectState(alias, name, Optional.empty(), reserved, enabled, Map.of());
    }
}
