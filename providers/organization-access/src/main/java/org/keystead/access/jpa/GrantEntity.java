package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

@Entity(name = "KeysteadGrant")
@Table(name = "KEYSTEAD_GRANT")
@NamedQuery(
        name = "keysteadGrantOfOrganization",
        query =
                "select g from KeysteadGrant g where g.organizationId = :organization"
                        + " order by g.grantedAt, g.id")
@NamedQuery(
        name = "keysteadGrantHolders",
        query =
                "select distinct g.userId from KeysteadGrant g"
                        + " where g.organizationId = :organization")
@NamedQuery(
        name = "keysteadGrantOfMember",
        query =
                "select g from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.userId = :user order by g.grantedAt, g.id")
@NamedQuery(
        name = "keysteadGrantOfMembers",
        query =
                "select g from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.userId in (:users) order by g.grantedAt, g.id")
@NamedQuery(
        name = "keysteadGrantOfUser",
        query =
                "select g from KeysteadGrant g where g.userId = :user"
                        + " and g.organizationId in (:organizations) order by g.grantedAt, g.id")
@NamedQuery(
        name = "keysteadGrantOrganizationsOfUser",
        query =
                "select distinct g.organizationId from KeysteadGrant g where g.userId = :user"
                        + " and g.role is not null and g.projectId is null")
@NamedQuery(
        name = "keysteadGrantOrganizationsWithMany",
        query =
                "select g.organizationId from KeysteadGrant g where g.realmId = :realm"
                        + " and g.role = :role and g.roleId is null"
                        + " and (g.expiresAt is null or g.expiresAt > :now)"
                        + " group by g.organizationId having count(distinct g.userId) > 1")
@NamedQuery(
        name = "keysteadGrantOfRole",
        query =
                "select g from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.role = :role order by g.grantedAt, g.id")
@NamedQuery(
        name = "keysteadGrantOfTemplates",
        query =
                "select g from KeysteadGrant g where g.realmId = :realm and g.role in (:roles)"
                        + " and g.roleId is null order by g.grantedAt, g.id")
@NamedQuery(
        name = "keysteadGrantSections",
        query =
                "select distinct g.section from KeysteadGrant g where g.realmId = :realm"
                        + " and g.section is not null")
@NamedQuery(
        name = "keysteadGrantRealmsEnding",
        query =
                "select distinct g.realmId from KeysteadGrant g where g.expiresAt > :from"
                        + " and g.expiresAt <= :until"
                        + " and (g.notice = 0 or (g.notice = 1 and g.expiresAt <= :now))")
@NamedQuery(
        name = "keysteadGrantEnding",
        query =
                "select g from KeysteadGrant g where g.realmId = :realm and g.expiresAt > :from"
                        + " and g.expiresAt <= :until"
                        + " and (g.notice = 0 or (g.notice = 1 and g.expiresAt <= :now))"
                        + " order by g.expiresAt, g.id")
@NamedQuery(
        name = "keysteadGrantMark",
        query =
                "update KeysteadGrant g set g.notice = :notice"
                        + " where g.id = :id and g.notice < :notice")
@NamedQuery(
        name = "keysteadGrantDeleteByTemplate",
        query =
                "delete from KeysteadGrant g where g.realmId = :realm and g.role = :role"
                        + " and g.roleId is null")
@NamedQuery(
        name = "keysteadGrantDeleteBySections",
        query =
                "delete from KeysteadGrant g where g.realmId = :realm"
                        + " and g.section in (:sections)")
@NamedQuery(
        name = "keysteadGrantDeleteByRole",
        query =
                "delete from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.roleId = :role")
@NamedQuery(
        name = "keysteadGrantDeleteByProject",
        query =
                "delete from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.projectId = :project")
@NamedQuery(
        name = "keysteadGrantDeleteById",
        query =
                "delete from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.id = :id")
@NamedQuery(
        name = "keysteadGrantDeleteByMembers",
        query =
                "delete from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.userId in (:users)")
@NamedQuery(
        name = "keysteadGrantDeleteByUser",
        query = "delete from KeysteadGrant g where g.userId = :user")
class GrantEntity extends GivenColumns {

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", nullable = false)
    String realmId;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    String organizationId;

    @Column(name = "USER_ID", nullable = false)
    String userId;

    @Column(name = "GRANTED_BY")
    String grantedBy;

    @Column(name = "GRANTED_AT", nullable = false)
    long grantedAt;

    /** Which mail about its end was sent: 0 none, 1 that it is near, 2 that it has come. */
    @Column(name = "NOTICE", nullable = false)
    int notice;

    @Column(name = "HOLDING", nullable = false, length = 64)
    String holding;

    protected GrantEntity() {}
}
