package org.keystead.access.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keystead.access.model.Project;

/** A project without its id, which is no part of what people write. */
public record ProjectState(
        String alias,
        String name,
        Optional<String> description,
        boolean reserved,
        boolean enabled,
        Map<String, List<String>> attributes) {

    public ProjectState {
        attributes = Map.copyOf(attributes);
    }

    public static ProjectState of(Project project) {
        return new ProjectState(
                project.alias(),
                project.name(),
                project.description(),
                project.reserved(),
                project.enabled(),
                project.attributes());
    }

    /** Whether it may become that: the reserved project is neither renamed nor disabled. */
    public boolean mayBecome(ProjectState after) {
        return !reserved
                || (after.reserved()
                        && after.alias().equals(alias)
                        && after.name().equals(name)
                        && (after.enabled() || !enabled));
    }

    public Project toProject(String id, String organization) {
        return new Project(
                id,
                organization,
                alias,
                name,
                description,
                reserved ? Project.Kind.RESERVED : Project.Kind.STANDARD,
                enabled,
                attributes);
    }
}
