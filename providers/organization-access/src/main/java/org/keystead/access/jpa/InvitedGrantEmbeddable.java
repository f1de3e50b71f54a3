package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class InvitedGrantEmbeddable extends GivenColumns {

    @Column(name = "INVITED_AT", nullable = false)
    long invitedAt;

    protected InvitedGrantEmbeddable() {}
}
