package org.keystead.access.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.keystead.access.catalogue.RealmRules;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.model.Grant;

/**
 * What some grants give under one state of the realm.
 *
 * @param from the first second at which they give it: the last end of a grant that is over; a clock
 *     may be set back
 * @param until the first second at which they give it no more: the next end of a grant
 */
record Evaluated(RealmRules rules, Instant from, Instant until, EffectivePermissions permissions) {

    static Evaluated of(
            RealmRules rules,
            Collection<Grant> grants,
            Instant now,
            EffectivePermissions permissions) {
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        for (Grant grant : grants) {
            Optional<Instant> end = grant.expiresAt();
            if (end.isPresent() && grant.liveAt(now)) {
                until = end.get().isBefore(until) ? end.get() : until;
            } else if (end.isPresent()) {
                from = end.get().isAfter(from) ? end.get() : from;
            }
        }
        return new Evaluated(rules, from, until, permissions);
    }

    boolean holds(RealmRules current, Instant now) {
        return rules == current && !now.isBefore(from) && now.isBefore(until);
    }
}
