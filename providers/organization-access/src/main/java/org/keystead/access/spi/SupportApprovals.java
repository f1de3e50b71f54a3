package org.keystead.access.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keystead.access.model.SupportApproval;

/** What owners allowed the support desk. */
public interface SupportApprovals {

    /** Those of one organization that are not over at {@code now}, the first to end first. */
    List<SupportApproval> list(String organization, Instant now, Page page);

    long count(String organization, Instant now);

    /** Those for one member that are not over at {@code now}. */
    List<SupportApproval> of(String organization, String user, Instant now);

    Optional<SupportApproval> find(String organization, String id);

    /** Adds an approval; those of the organization that are over go away with it. */
    void add(SupportApproval approval);

    void remove(SupportApproval approval);

    /** Takes the approvals for, and by, members who left; the organization is theirs no more. */
    void removeMembers(String organization, Collection<String> users);

    /** The same in every organization. */
    void removeUser(String user);
}
