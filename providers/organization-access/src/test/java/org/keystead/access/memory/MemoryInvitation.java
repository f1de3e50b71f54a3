package org.keystead.access.memory;

import java.time.Instant;

/** What is asked of one of Keycloak's invitations. */
record MemoryInvitation(String id, String email, Instant end) {

    String getId() {
        return id;
    }

    String getOrganizationId() {
        return World.ACME;
    }

    String getEmail() {
        return email;
    }

    String getFirstName() {
        return null;
    }

    String getLastName() {
        return null;
    }

    int getCreatedAt() {
        return getExpiresAt() - 3600;
    }

    int getExpiresAt() {
        return Math.toIntExact(end.getEpochSecond());
    }

    String getInviteLink() {
        return null;
    }

    boolean isExpired() {
        return end.isBefore(Instant.now());
    }
}
