package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.hibernate.annotations.Nationalized;

@Entity(name = "KeysteadProject")
@Table(name = "KEYSTEAD_PROJECT")
@NamedQuery(
        name = "keysteadProjectFind",
        query =
                "select p from KeysteadProject p where p.organizationId = :organization"
                        + " and (p.alias = :key or p.id = :key)")
@NamedQuery(
        name = "keysteadProjectReserved",
        query =
                "select p from KeysteadProject p where p.organizationId = :organization"
                        + " and p.kind = :kind order by p.id")
@NamedQuery(
        name = "keysteadProjectById",
        query =
                "select p from KeysteadProject p where p.organizationId = :organization"
                        + " and p.id in (:ids)")
@NamedQuery(
        name = "keysteadProjectEnabledOf",
        query =
                "select p from KeysteadProject p where p.organizationId in (:organizations)"
                        + " and p.enabled = true order by p.organizationId, p.alias")
@NamedQuery(
        name = "keysteadProjectEnabledCount",
        query =
                "select count(p) from KeysteadProject p"
                        + " where p.organizationId = :organization and p.enabled = true")
@NamedQuery(
        name = "keysteadProjectList",
        query =
                "select p from KeysteadProject p where p.organizationId = :organization"
                        + " and (lower(p.alias) like :search escape '\\'"
                        + " or lower(p.name) like :search escape '\\') order by p.alias")
@NamedQuery(
        name = "keysteadProjectCount",
        query =
                "select count(p) from KeysteadProject p where p.organizationId = :organization"
                        + " and (lower(p.alias) like :search escape '\\'"
                        + " or lower(p.name) like :search escape '\\')")
@NamedQuery(
        name = "keysteadProjectCountBefore",
        query =
                "select count(p) from KeysteadProject p where p.organizationId = :organization"
                        + " and (lower(p.alias) like :search escape '\\'"
                        + " or lower(p.name) like :search escape '\\') and p.alias < :alias")
@NamedQuery(
        name = "keysteadProjectReached",
        query =
                "select p from KeysteadProject p where p.organizationId = :organization"
                        + " and p.enabled = true and (:all = true or p.id in (:ids))"
                        + " and (lower(p.alias) like :search escape '\\'"
                        + " or lower(p.name) like :search escape '\\') order by p.alias")
@NamedQuery(
        name = "keysteadProjectReachedCount",
        query =
                "select count(p) from KeysteadProject p where p.organizationId = :organization"
                        + " and p.enabled = true and (:all = true or p.id in (:ids))"
                        + " and (lower(p.alias) like :search escape '\\'"
                        + " or lower(p.name) like :search escape '\\')")
class ProjectEntity extends OrganizationColumns {

    @Column(name = "ALIAS", nullable = false, length = 64)
    String alias;

    @Nationalized
    @Column(name = "NAME", nullable = false)
    String name;

    @Nationalized
    @Column(name = "DESCRIPTION", length = 1000)
    String description;

    @Column(name = "KIND", nullable = false, length = 16)
    String kind;

    @Column(name = "ENABLED", nullable = false)
    boolean enabled;

    @Nationalized
    @Column(name = "ATTRIBUTES", length = 2000)
    String attributes;

    protected ProjectEntity() {}
}
