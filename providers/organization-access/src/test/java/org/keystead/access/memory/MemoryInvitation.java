package org.keystead.access.memory;

import java.time.Instant;

/** What is asked of one of Keycloak's invitations, which stand for an hour. */
final class MemoryInvitation {

    private static final int HOUR = 3600;

    private final String id;
    private final String email;
    private final Instant created;
    private Instant end;

    MemoryInvitation(String id, String email, Instant end) {
        this.id = id;
        this.email = email;
        this.created = end.minusSeconds(HOUR);
        this.end = end;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    Instant end() {
        return end;
    }

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
        return Math.toIntExact(created.getEpochSecond());
    }

    int getExpiresAt() {
        return Math.toIntExact(end.getEpochSecond());
    }

    void setExpiresAt(int second) {
        end = Instant.ofEpochSecond(second);
    }

    String getInviteLink() {
        return null;
    }

    boolean isExpired() {
        return end.isBefore(Instant.now());
    }
}
