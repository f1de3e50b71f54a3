package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

@Embeddable
class RolePermissionEmbeddable {

    @Column(name = "SECTION", nullable = false, length = 64)
    String section;

    @Column(name = "ACCESS_LEVEL", nullable = false, length = 16)
    String level;

    @Column(name = "EXCEPTIONS", length = 2000)
    String exceptions;

    protected RolePermissionEmbeddable() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof RolePermissionEmbeddable that
                && Objects.equals(section, that.section)
                && Objects.equals(level, that.level)
                && Objects.equals(exceptions, that.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, level, exceptions);
    }
}
