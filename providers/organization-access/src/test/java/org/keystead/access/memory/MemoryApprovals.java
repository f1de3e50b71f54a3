package org.keystead.access.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.SupportApprovals;

/** What owners allowed the support desk, in memory. */
final class MemoryApprovals implements SupportApprovals {

    private final List<SupportApproval> rows = new ArrayList<>();

    @Override
    public List<SupportApproval> list(String organization, Instant now, Page page) {
        return live(organization, now)
                .sorted(Comparator.comparing(SupportApproval::expiresAt))
                .skip(page.first())
                .limit(page.max())
                .toList();
    }

    @Override
    public long count(String organization, Instant now) {
        return live(organization, now).count();
    }

    @Override
    public List<SupportApproval> of(String organization, String user, Instant now) {
        return live(organization, now).filter(approval -> approval.user().equals(user)).toList();
    }

    @Override
    public Optional<SupportApproval> find(String organization, String id) {
        return of(organization).filter(approval -> approval.id().equals(id)).findFirst();
    }

    @Override
    public void add(SupportApproval approval) {
        rows.add(approval);
    }

    @Override
    public void remove(SupportApproval approval) {
        rows.remove(approval);
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        rows.removeIf(a -> a.organization().equals(organization) && about(users).test(a));
    }

    @Override
    public void removeUser(String user) {
        rows.removeIf(about(List.of(user)));
    }

    private static Predicate<SupportApproval> about(Collection<String> users) {
        return a -> users.contains(a.user()) || users.contains(a.approvedBy());
    }

    private Stream<SupportApproval> live(String organization, Instant now) {
        return of(organization).filter(approval -> approval.liveAt(now));
    }

    private Stream<SupportApproval> of(String organization) {
        return rows.stream().filter(approval -> approval.organization().equals(organization));
    }
}
