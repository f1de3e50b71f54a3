package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
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

    @Column(name = "SECTION", length = 64)
    String section;

    @Column(name = "ACCESS_LEVEL", length = 16)
    String level;

    @Column(name = "EXCEPTIONS", length = 2000)
    String exceptions;

    @Column(name = "EXPIRES_AT")
    Long expiresAt;

    protected GivenColumns() {}

    final void give(Grant grant) {
        projectId = grant.project().orElse(null);
        if (grant.access() instanceof Access.ByRole byRole) {
            role = byRole.role();
        } else if (grant.access() instanceof Access.Direct direct) {
            section = direct.permission().section();
            level = direct.permission().level().key();
            exceptions = EntityMapping.text(direct.permission().except());
        }
        expiresAt = grant.expiresAt().map(Instant::getEpochSecond).orElse(null);
    }

    final Access access() {
        return role != null
                ? new Access.ByRole(role)
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
