package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ModelException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;

/** What somebody is given, where and until when, or is promised by an invitation. */
@MappedSuperclass
abstract class GivenColumns {

    @Column(name = "PROJECT_ID", length = 36)
    String projectId;

    @Column(name = "ROLE_NAME", length = 64)
    String role;

    /** That of a role of the organization's own; none for a template. */
    @Column(name = "ROLE_ID", length = 36)
    String roleId;

    @Column(name = "SECTION", length = 64)
    String section;

    @Column(name = "ACCESS_LEVEL", length = 16)
    String level;

    @Column(name = "EXCEPTIONS", length = 2000)
    String exceptions;

    @Column(name = "EXPIRES_AT")
    Long expiresAt;

    protected GivenColumns() {}

    /**
     * Fills the row.
     *
     * @param customRoles the ids of the organization's own roles, by name
     */
    final void give(Grant grant, Function<String, Optional<String>> customRoles) {
        projectId = grant.project().orElse(null);
        if (grant.access() instanceof Access.ByRole byRole) {
            role = byRole.role();
            roleId =
                    byRole.custom()
                            ? customRoles.apply(role).orElseThrow(GivenColumns::noRole)
                            : null;
        } else if (grant.access() instanceof Access.Direct direct) {
            section = direct.permission().section();
            level = direct.permission().level().key();
            exceptions = EntityMapping.text(direct.permission().except());
        }
        expiresAt = grant.expiresAt().map(Instant::getEpochSecond).orElse(null);
    }

    private static ModelException noRole() {
        return new ModelException("the organization has no such role");
    }

    final Access access() {
        return role != null
                ? new Access.ByRole(role, roleId != null)
                : new Access.Direct(
                        new Permission(
                                section,
                                EntityMapping.level(level),
                                EntityMapping.words(exceptions)));
    }

    final Optional<String> project() {
        return Optional.ofNullable(projectId);
    }

    final Optional<Instant> end() {
        return Optional.ofNullable(expiresAt).map(Instant::ofEpochSecond);
    }
}
