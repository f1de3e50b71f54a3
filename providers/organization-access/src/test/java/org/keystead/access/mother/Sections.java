package org.keystead.access.mother;

import java.util.List;
import java.util.Optional;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Level;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;

public final class Sections {

    private Sections() {}

    public static Section section(String key, String... includes) {
        return section(key, Availability.GRANTABLE, Scope.PROJECT, List.of(includes), List.of());
    }

    public static Section withActions(String key, String... actions) {
        return section(key, Availability.GRANTABLE, Scope.PROJECT, List.of(), List.of(actions));
    }

    public static Section accountWide(String key) {
        return section(key, Availability.GRANTABLE, Scope.ORGANIZATION, List.of(), List.of());
    }

    public static Section available(String key, Availability availability, String... actions) {
        return section(key, availability, Scope.PROJECT, List.of(), List.of(actions));
    }

    /** A section that asks for another login. */
    public static Section guarded(String key, StepUp stepUp, String... actions) {
        return inProjects(
                key, List.of(actions), Level.READ, Optional.of(stepUp), Optional.empty(), false);
    }

    public static Section reserved(String key) {
        return inProjects(key, List.of(), Level.READ, Optional.empty(), Optional.empty(), true);
    }

    public static Section ofType(String key, String type) {
        return inProjects(key, List.of(), Level.READ, Optional.empty(), Optional.of(type), false);
    }

    public static Section secretsFromManage(String key) {
        return inProjects(key, List.of(), Level.MANAGE, Optional.empty(), Optional.empty(), false);
    }

    private static Section section(
            String key,
            Availability availability,
            Scope scope,
            List<String> includes,
            List<String> actions) {
        return new Section(
                key,
                key,
                availability,
                scope,
                includes,
                actions,
                Level.READ,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Section inProjects(
            String key,
            List<String> actions,
            Level secretsAt,
            Optional<StepUp> stepUp,
            Optional<String> type,
            boolean reserved) {
        return new Section(
                key,
                key,
                Availability.GRANTABLE,
                Scope.PROJECT,
                List.of(),
                actions,
                secretsAt,
                stepUp,
                type,
                reserved);
    }
}
