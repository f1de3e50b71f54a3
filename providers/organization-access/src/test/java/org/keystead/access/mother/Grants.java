package org.keystead.access.mother;

import java.time.Instant;
import java.util.Optional;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;

public final class Grants {

    private Grants() {}

    public static Grant manage(String section, String... except) {
        return direct(section, Level.MANAGE, except);
    }

    public static Grant read(String section, String... except) {
        return direct(section, Level.READ, except);
    }

    public static Grant direct(String section, Level level, String... except) {
        return grant(new Access.Direct(Permission.of(section, level, except)));
    }

    /** Of a template. */
    public static Grant role(String name) {
        return grant(new Access.ByRole(name, false));
    }

    /** Of a role of the organization's own. */
    public static Grant custom(String name) {
        return grant(new Access.ByRole(name, true));
    }

    public static Grant at(Project project, Grant grant) {
        return at(project.id(), grant);
    }

    /** At the project with that id. */
    public static Grant at(String project, Grant grant) {
        return new Grant(
                grant.id(),
                grant.organization(),
                grant.user(),
                grant.access(),
                Optional.of(project),
                grant.expiresAt(),
                grant.grantedBy(),
                grant.grantedAt());
    }

    /** The same, held by that user. */
    public static Grant by(String user, Grant grant) {
        return new Grant(
                grant.id(),
                grant.organization(),
                user,
                grant.access(),
                grant.project(),
                grant.expiresAt(),
                grant.grantedBy(),
                grant.grantedAt());
    }

    public static Grant until(Instant end, Grant grant) {
        return new Grant(
                grant.id(),
                grant.organization(),
                grant.user(),
                grant.access(),
                grant.project(),
                Optional.of(end),
                grant.grantedBy(),
                grant.grantedAt());
    }

    public static Grant grant(Access access) {
        return new Grant(
                "grant",
                "acme",
                "ann",
                access,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Member.NOW.minusSeconds(3600));
    }
}
