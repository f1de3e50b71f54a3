package org.keystead.access.decision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Level;
import org.keystead.access.model.Support;
import org.keystead.access.model.SupportApproval;

/**
 * What the support desk may do for a member who asks about one section: "we check their access
 * level for the section related to the request".
 *
 * @param actions what support does for the user; empty unless the answer is {@code ALLOWED}
 * @param approval the owner's approval that makes it so, where one was needed
 */
public record SupportVerdict(
        Answer answer,
        Level level,
        Set<String> actions,
        Set<String> ownerOnly,
        Optional<SupportApproval> approval) {

    /** The four answers. */
    public enum Answer {
        /** Support does what is listed. */
        ALLOWED,
        /** Support does nothing until an owner has approved it. */
        APPROVAL_REQUIRED,
        /** Support says nothing of the service, not even that it exists. */
        NO_DISCLOSURE,
        /** Only an owner asks for this. */
        OWNER_ONLY;

        /** As written outside Java: {@code approval-required}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public SupportVerdict {
        actions = Collections.unmodifiableSet(actions);
    }

    /** For outsiders, for what does not exist, and for members without access: all the same. */
    public static SupportVerdict noDisclosure() {
        return new SupportVerdict(
                Answer.NO_DISCLOSURE, Level.NONE, Set.of(), Set.of(), Optional.empty());
    }

    /**
     * The verdict about a member.
     *
     * @param governing whether the section is about members and access themselves
     * @param all every action that the section has
     * @param approval an owner's approval for this member and section that is not over
     */
    public static SupportVerdict of(
            SectionAccess access,
            boolean owner,
            boolean governing,
            Set<String> all,
            Support support,
            Optional<SupportApproval> approval) {
        if (governing && !owner) {
            return new SupportVerdict(
                    Answer.OWNER_ONLY, Level.NONE, Set.of(), Set.of(), Optional.empty());
        }
        if (access.level() == Level.NONE) {
            return noDisclosure();
        }
        Set<String> kept = new LinkedHashSet<>(all);
        kept.retainAll(support.ownerOnly());
        if (owner) {
            kept.clear();
        }
        if (access.level() == Level.READ && approval.isEmpty()) {
            return new SupportVerdict(
                    Answer.APPROVAL_REQUIRED, Level.READ, Set.of(), kept, Optional.empty());
        }
        Set<String> actions =
                new LinkedHashSet<>(access.level() == Level.READ ? all : access.actions());
        actions.removeAll(support.never());
        actions.removeAll(kept);
        return new SupportVerdict(
                Answer.ALLOWED,
                access.level(),
                actions,
                kept,
                approval.filter(a -> access.level() == Level.READ));
    }
}
