package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class InvitedGrantEmbeddable {

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

    @Column(name = "INVITED_AT", nullable = false)
    long invitedAt;

    protected InvitedGrantEmbeddable() {}
}
