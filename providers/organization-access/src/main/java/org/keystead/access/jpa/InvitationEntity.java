package org.keystead.access.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What an invitation brings; its id is that of Keycloak's own invitation. */
@Entity(name = "KeysteadInvitation")
@Table(name = "KEYSTEAD_INVITATION")
@NamedQuery(
        name = "keysteadInvitationById",
        query =
                "select distinct i from KeysteadInvitation i left join fetch i.grants"
                        + " where i.id in (:ids)")
@NamedQuery(
        name = "keysteadInvitationOfRole",
        query =
                "select distinct i from KeysteadInvitation i join i.grants g"
                        + " where g.roleId = :role")
@NamedQuery(
        name = "keysteadInvitationDeleteLeft",
        query =
                "delete from KeysteadInvitation i where i.organizationId = :organization"
                        + " and not exists (select n.id from OrganizationInvitationEntity n"
                        + " where n.id = i.id)")
class InvitationEntity extends OrganizationColumns {

    @Column(name = "INVITED_BY", nullable = false)
    String invitedBy;

    @Column(name = "IS_ADMINISTRATOR", nullable = false)
    boolean administrator;

    @Column(name = "CLIENT_ID")
    String clientId;

    @Column(name = "REDIRECT_URI", length = 1000)
    String redirectUri;

    @ElementCollection
    @CollectionTable(
            name = "KEYSTEAD_INVITED_GRANT",
            joinColumns = @JoinColumn(name = "INVITATION_ID"))
    List<InvitedGrantEmbeddable> grants = new ArrayList<>();

    protected InvitationEntity() {}
}
