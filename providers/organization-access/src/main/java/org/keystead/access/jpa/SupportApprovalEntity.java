package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

@Entity(name = "KeysteadSupportApproval")
@Table(name = "KEYSTEAD_SUPPORT_APPROVAL")
@NamedQuery(
        name = "keysteadSupportApprovalList",
        query =
                "select a from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and a.expiresAt > :now order by a.expiresAt, a.id")
@NamedQuery(
        name = "keysteadSupportApprovalCount",
        query =
                "select count(a) from KeysteadSupportApproval a"
                        + " where a.organizationId = :organization and a.expiresAt > :now")
@NamedQuery(
        name = "keysteadSupportApprovalOfMember",
        query =
                "select a from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and a.userId = :user and a.expiresAt > :now"
                        + " order by a.expiresAt desc, a.id")
@NamedQuery(
        name = "keysteadSupportApprovalFind",
        query =
                "select a from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and a.id = :id")
@NamedQuery(
        name = "keysteadSupportApprovalDeleteById",
        query =
                "delete from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and a.id = :id")
@NamedQuery(
        name = "keysteadSupportApprovalDeleteEnded",
        query =
                "delete from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and a.expiresAt <= :now")
@NamedQuery(
        name = "keysteadSupportApprovalDeleteByMembers",
        query =
                "delete from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and (a.userId in (:users) or a.approvedBy in (:users))")
@NamedQuery(
        name = "keysteadSupportApprovalDeleteByUser",
        query =
                "delete from KeysteadSupportApproval a"
                        + " where a.userId = :user or a.approvedBy = :user")
@NamedQuery(
        name = "keysteadSupportApprovalDeleteByProject",
        query =
                "delete from KeysteadSupportApproval a where a.organizationId = :organization"
                        + " and a.projectId = :project")
class SupportApprovalEntity extends OrganizationColumns {

    @Column(name = "USER_ID", nullable = false)
    String userId;

    @Column(name = "SECTION", nullable = false, length = 64)
    String section;

    @Column(name = "PROJECT_ID", length = 36)
    String projectId;

    @Column(name = "EXPIRES_AT", nullable = false)
    long expiresAt;

    @Column(name = "APPROVED_BY", nullable = false)
    String approvedBy;

    @Column(name = "APPROVED_AT", nullable = false)
    long approvedAt;

    protected SupportApprovalEntity() {}
}
