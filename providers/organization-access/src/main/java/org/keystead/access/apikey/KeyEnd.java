package org.keystead.access.apikey;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.management.Managing;
import org.keystead.access.model.ApiKey;

/** Ends keys for good, by whatever right. */
record KeyEnd(Managing managing) {

    /**
     * Lets nobody else change these keys of one user, and asks for the caller's right again. What
     * was read of them before may be over by then.
     */
    void lock(String user, Collection<ApiKey> keys) {
        LastOwner locks =
                new LastOwner(managing.session(), managing.session().getContext().getRealm());
        locks.lockMemberships(user);
        keys.stream()
                .map(ApiKey::organization)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(locks::lock);
        managing.authority().askAgain();
    }

    void end(ApiKey key) {
        managing.access().apiKeys().remove(key);
        managing.decisions()
                .organization(key.organization())
                .ifPresent(
                        organization ->
                                new KeyEvents(managing)
                                        .of(
                                                OperationType.DELETE,
                                                organization,
                                                Optional.of(key),
                                                Optional.empty()));
    }
}
