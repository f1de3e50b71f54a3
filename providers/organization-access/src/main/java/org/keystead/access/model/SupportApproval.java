package org.keystead.access.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An owner's word that the support desk may act on one section for one member, for a time.
 *
 * @param project the project's id; empty for the organization and all its projects
 * @param expiresAt the second from which on it counts for nothing
 * @param approvedBy the id of the user who gave it
 */
public record SupportApproval(
        String id,
        String organization,
        String user,
        String section,
        Optional<String> project,
        Instant expiresAt,
        String approvedBy,
        Instant approvedAt) {

    public boolean liveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether it is for that section where it is asked about. */
    public boolean covers(String asked, Optional<String> at) {
        return section.equals(asked) && (project.isEmpty() || project.equals(at));
    }
}
