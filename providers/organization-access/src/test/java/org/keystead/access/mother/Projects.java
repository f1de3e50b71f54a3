package org.keystead.access.mother;

import java.util.Map;
import java.util.Optional;
import org.keystead.access.model.Project;

public final class Projects {

    public static final Project PROD = project("prod", Project.Kind.STANDARD);
    public static final Project LAB = project("lab", Project.Kind.STANDARD);

    /** The locked project that stands for the control panel. */
    public static final Project PANEL = project("panel", Project.Kind.RESERVED);

    private Projects() {}

    public static Project disabled(Project project) {
        return new Project(
                project.id(),
                project.organization(),
                project.alias(),
                project.name(),
                project.description(),
                project.kind(),
                false,
                project.attributes());
    }

    private static Project project(String alias, Project.Kind kind) {
        return new Project(
                "id-of-" + alias, "acme", alias, alias, Optional.empty(), kind, true, Map.of());
    }
}
