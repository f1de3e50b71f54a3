package org.keystead.access.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Nationalized;

@Entity(name = "KeysteadRole")
@Table(name = "KEYSTEAD_ROLE")
@NamedQuery(
        name = "keysteadRoleList",
        query =
                "select distinct r from KeysteadRole r left join fetch r.permissions"
                        + " where r.organizationId = :organization order by r.name")
@NamedQuery(
        name = "keysteadRoleFind",
        query =
                "select r from KeysteadRole r where r.organizationId = :organization"
                        + " and r.name = :name")
@NamedQuery(
        name = "keysteadRoleSections",
        query =
                "select distinct p.section from KeysteadRole r join r.permissions p"
                        + " where r.realmId = :realm")
@NamedQuery(
        name = "keysteadRoleCountByName",
        query = "select count(r) from KeysteadRole r where r.realmId = :realm and r.name = :name")
class RoleEntity extends OrganizationColumns {

    @Column(name = "NAME", nullable = false, updatable = false, length = 64)
    String name;

    @Nationalized
    @Column(name = "DISPLAY_NAME")
    String displayName;

    @Nationalized
    @Column(name = "DESCRIPTION", length = 1000)
    String description;

    @Column(name = "IS_OWNER", nullable = false)
    boolean owner;

    @Column(name = "IS_SINGLE", nullable = false)
    boolean single;

    @Column(name = "IS_PROTECTED", nullable = false)
    boolean guarded;

    @Column(name = "JOINS_NEW_PROJECTS", nullable = false)
    boolean joinsNewProjects;

    @ElementCollection
    @CollectionTable(name = "KEYSTEAD_ROLE_PERMISSION", joinColumns = @JoinColumn(name = "ROLE_ID"))
    Set<RolePermissionEmbeddable> permissions = new HashSet<>();

    protected RoleEntity() {}
}
