package org.keystead.access.listener;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.rule.Invariant;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Who left what in one transaction, judged and cleaned up when it is about to be committed, in bulk
 * statements.
 *
 * <p>Deleting an organization takes out its members one by one before it raises the event that it
 * is deleted: an organization that is gone by then needs no owner. Locks are taken in the order
 * that {@link LastOwner} describes; what Keycloak deletes first, the memberships, is locked first.
 */
final class Departures extends AbstractKeycloakTransaction {

    private static final String ATTRIBUTE = "keystead-departures ";

    private final KeycloakSession session;
    private final String realm;
    private final Map<String, Set<String>> members = new TreeMap<>();
    private final Set<String> going = new TreeSet<>();
    private final Set<String> gone = new TreeSet<>();

    private Departures(KeycloakSession session, String realm) {
        this.session = session;
        this.realm = realm;
    }

    static Departures in(KeycloakSession session, RealmModel realm) {
        String attribute = ATTRIBUTE + realm.getId();
        Departures known = session.getAttribute(attribute, Departures.class);
        if (known != null) {
            return known;
        }
        Departures departures = new Departures(session, realm.getId());
        session.setAttribute(attribute, departures);
        session.getTransactionManager().enlistPrepare(departures);
        return departures;
    }

    void left(String organization, String user) {
        access().grants().expectRemoval(user);
        members.computeIfAbsent(organization, id -> new HashSet<>()).add(user);
    }

    /** The user is about to be deleted, unless their user storage refuses. */
    void going(String user) {
        if (going.add(user)) {
            access().grants().expectRemoval(user);
            lastOwner(session.realms().getRealm(realm))
                    .lockMemberships(user)
                    .forEach(organization -> left(organization, user));
            access().grants()
                    .organizationsOf(user)
                    .forEach(organization -> left(organization, user));
        }
    }

    /**
     * The user was deleted without a word before: the local copy of a federated user. Keycloak lets
     * a deletion fail for a {@code ModelException} only, and would commit the rest.
     */
    void gone(String user) {
        if (!gone.add(user) || going.remove(user)) {
            return;
        }
        access().grants().expectRemoval(user);
        List<String> organizations = access().grants().organizationsOf(user);
        LastOwner lastOwner = lastOwner(session.realms().getRealm(realm));
        for (String organization : new TreeSet<>(organizations)) {
            if (breaks(lastOwner, organization, Set.of(user))) {
                session.getTransactionManager().setRollbackOnly();
                throw new ModelException(Invariant.LAST_OWNER.code());
            }
            left(organization, user);
        }
    }

    @Override
    protected void commitImpl() {
        RealmModel model = session.realms().getRealm(realm);
        if (model == null || (members.isEmpty() && going.isEmpty() && gone.isEmpty())) {
            return;
        }
        RealmModel context = session.getContext().getRealm();
        session.getContext().setRealm(model);
        try {
            settle(model);
        } finally {
            session.getContext().setRealm(context);
        }
    }

    private void settle(RealmModel model) {
        Set<String> stayed = new HashSet<>(going);
        stayed.removeIf(user -> session.users().getUserById(model, user) == null);
        going.removeAll(stayed);
        gone.addAll(going);
        LastOwner lastOwner = lastOwner(model);
        members.forEach(
                (organization, users) -> {
                    users.removeAll(stayed);
                    if (breaks(lastOwner, organization, users)) {
                        throw LastOwnerAnswer.to(session);
                    }
                    access().grants().removeMembers(organization, users);
                    access().supportApprovals().removeMembers(organization, users);
                    access().apiKeys().removeMembers(organization, users);
                });
        gone.forEach(access().grants()::removeUser);
        gone.forEach(access().supportApprovals()::removeUser);
        gone.forEach(access().apiKeys()::removeUser);
    }

    /** Locks the organization; one that is gone is not broken. */
    private static boolean breaks(LastOwner lastOwner, String organization, Set<String> users) {
        return !users.isEmpty()
                && lastOwner.lock(organization)
                && !lastOwner.forced(organization)
                && lastOwner.anyOwns(organization, users)
                && !lastOwner.kept(organization);
    }

    private LastOwner lastOwner(RealmModel model) {
        return new LastOwner(session, model);
    }

    private OrganizationAccessProvider access() {
        return session.getProvider(OrganizationAccessProvider.class);
    }

    @Override
    protected void rollbackImpl() {
        members.clear();
        going.clear();
        gone.clear();
    }
}
