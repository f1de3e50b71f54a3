package org.keystead.access.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.model.Invitation;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.Page;

/** Keycloak's invitations, and what they carry. */
final class MemoryInvitations implements Invitations {

    final Map<String, MemoryInvitation> rows = new TreeMap<>();
    private final Map<String, Invitation> carried = new TreeMap<>();

    /** Keycloak's invitation of that id. */
    OrganizationInvitationModel getById(String id) {
        return rows.containsKey(id) ? model(rows.get(id)) : null;
    }

    OrganizationInvitationModel getByEmail(OrganizationModel organization, String email) {
        return rows.values().stream()
                .filter(invitation -> invitation.email().equals(email))
                .findFirst()
                .map(MemoryInvitations::model)
                .orElse(null);
    }

    private static OrganizationInvitationModel model(MemoryInvitation row) {
        return Stub.of(OrganizationInvitationModel.class, row);
    }

    @Override
    public Optional<Invitation> find(String id) {
        return Optional.ofNullable(carried.get(id));
    }

    @Override
    public boolean lock(String id) {
        return rows.containsKey(id);
    }

    @Override
    public Map<String, Invitation> byId(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(Invitation::id, invitation -> invitation));
    }

    @Override
    public void add(Invitation invitation) {
        carried.put(invitation.id(), invitation);
    }

    @Override
    public void move(String from, String to) {
        throw new UnsupportedOperationException("not in memory");
    }

    @Override
    public void remove(String id) {
        carried.remove(id);
    }

    @Override
    public void removeLeft(String organization) {
        carried.keySet().retainAll(List.copyOf(rows.keySet()));
    }

    @Override
    public long count(String organization, Optional<String> search) {
        return rows.size();
    }

    @Override
    public List<String> liveFor(String email, long now, Page page) {
        return new ArrayList<>(live(email, now).skip(page.first()).limit(page.max()).toList());
    }

    @Override
    public long countLiveFor(String email, long now) {
        return live(email, now).count();
    }

    private Stream<String> live(String email, long now) {
        return rows.values().stream()
                .filter(i -> i.email().equalsIgnoreCase(email))
                .filter(i -> i.end().isAfter(Instant.ofEpochSecond(now)))
                .map(MemoryInvitation::id);
    }
}
