package org.keystead.access.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An owner's word that the support desk may act on one section for one member, for a time.
 *
 * @param project the project's id; empty for the organization and all its projects
 * @param expiresAt the second from which on it counts for nothing
 * @param approvedBy the id of the owner who gave it; it counts as long as they can act as one
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

    /** An approval is for a concern at hand; the next one is asked for anew. */
    public static final Duration LONGEST = Duration.ofDays(30);

    public boolean liveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether it is for that section where it is asked about. */
    public boolean covers(String asked, Optional<String> at) {
        return section.equals(asked) && (project.isEmpty() || project.equals(at));
    }
}
