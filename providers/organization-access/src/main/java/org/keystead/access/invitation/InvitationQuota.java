package org.keystead.access.invitation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keystead.access.management.Managing;
import org.keystead.access.model.InvitationCaps;
import org.keystead.access.refusal.Refusal;

/**
 * Counts the invitations that members mail in one hour of the clock, on all nodes together.
 *
 * <p>The store cannot count atomically, but it can refuse a second object of one name; so n mails
 * are n names, which nobody needs any more when the hour is over.
 */
record InvitationQuota(Managing managing, OrganizationModel organization) {

    private static final long HOUR = 3600;
    private static final String PREFIX = "keystead-invitation.";

    /** What a mail is counted under, and how many of them there may be. */
    private record Counter(String name, int cap) {}

    /** Counts one that {@code mail} sends; one that cannot be sent counts for nothing. */
    void spend(String address, Runnable mail) {
        if (managing.authority().administrator()) {
            mail.run();
            return;
        }
        long now = Time.currentTimeSeconds();
        List<String> taken = take(counters(address, now / HOUR));
        if (taken.isEmpty()) {
            throw Refusal.tooMany(
                    "too-many-invitations",
                    "Too many invitations were sent in this hour.",
                    Math.toIntExact(HOUR - now % HOUR));
        }
        try {
            mail.run();
        } catch (Refusal e) {
            giveBack(taken);
            throw e;
        }
    }

    private List<Counter> counters(String address, long hour) {
        RealmModel realm = managing.session().getContext().getRealm();
        InvitationCaps caps = managing.decisions().catalogue().operations().invitations();
        String prefix = PREFIX + hour + "." + realm.getId() + ".";
        String recipient = HashUtils.sha256UrlEncodedHash(address, StandardCharsets.UTF_8);
        return List.of(
                new Counter(
                        prefix + "by." + managing.authority().actor().getId(), caps.perSender()),
                new Counter(prefix + "from." + organization.getId(), caps.perOrganization()),
                new Counter(prefix + "to." + recipient, caps.perRecipient()));
    }

    /** A name of each counter; none where one of them has none left. */
    private List<String> take(List<Counter> counters) {
        return managing.apart(
                "count an invitation",
                session -> {
                    SingleUseObjectProvider store = session.singleUseObjects();
                    List<String> taken = new ArrayList<>();
                    for (Counter counter : counters) {
                        int before = taken.size();
                        for (int i = 0; i < counter.cap() && taken.size() == before; i++) {
                            String name = counter.name() + "." + i;
                            if (store.putIfAbsent(name, HOUR)) {
                                taken.add(name);
                            }
                        }
                        if (taken.size() == before) {
                            taken.forEach(store::remove);
                            return List.of();
                        }
                    }
                    return taken;
                });
    }

    private void giveBack(List<String> taken) {
        managing.apart(
                "count no invitation",
                session -> {
                    taken.forEach(session.singleUseObjects()::remove);
                    return taken;
                });
    }
}
