package org.keystead.access.refusal;

import java.util.List;
import org.keystead.access.json.Faults;
import org.keystead.access.model.StepUp;

/** Ends what was asked for with an error that the caller can act on; nothing of it is kept. */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private Refusal(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The same for what does not exist and for what is not the caller's. */
    public static Refusal notFound(String kind) {
        return new NotFound(kind);
    }

    public static Refusal denied() {
        return new Denied();
    }

    public static Refusal conflict(String code, String sentence) {
        return new Conflict(code, sentence, List.of());
    }

    /** The same with what stands in the way, as far as it is worth reading. */
    public static Refusal conflict(String code, String sentence, List<String> conflicts) {
        return new Conflict(code, sentence, conflicts.stream().limit(Faults.LIMIT).toList());
    }

    /** What the caller wants to change is another thing than the caller knows. */
    public static Refusal outdated() {
        return new Outdated();
    }

    public static Refusal unauthenticated() {
        return new Unauthenticated();
    }

    /** The realm does not let the token's client do this in its users' names. */
    public static Refusal scopeNeeded(String scope) {
        return new ScopeNeeded(scope);
    }

    /** What the caller asks for is theirs after another login. */
    public static Refusal stepUpNeeded(StepUp stepUp) {
        return new StepUpNeeded(stepUp);
    }

    /**
     * The same may succeed later.
     *
     * @param seconds after how long
     */
    public static Refusal tooMany(String code, String sentence, int seconds) {
        return new TooMany(code, sentence, seconds);
    }

    public static Refusal mailNotSent() {
        return new MailNotSent();
    }

    /** A word for programs, in kebab case. */
    public final String code() {
        return code;
    }

    /** The same for people. */
    public final String sentence() {
        return getMessage();
    }

    /** What stands in the way, a sentence each; empty where the sentence says it all. */
    public List<String> conflicts() {
        return List.of();
    }

    /** There is no such thing where the caller looks. */
    public static final class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;

        private NotFound(String kind) {
            super(kind + "-not-found", "There is no such " + kind + ".");
        }
    }

    /** The caller is known, and may not. */
    public static final class Denied extends Refusal {

        private static final long serialVersionUID = 1L;

        private Denied() {
            super("insufficient-permission", "The caller's permissions do not reach this.");
        }
    }

    /** A rule would be broken, as things are now. */
    public static final class Conflict extends Refusal {

        private static final long serialVersionUID = 1L;

        private final transient List<String> conflicts;

        private Conflict(String code, String sentence, List<String> conflicts) {
            super(code, sentence);
            this.conflicts = conflicts;
        }

        @Override
        public List<String> conflicts() {
            return conflicts;
        }
    }

    /** Somebody else was faster. */
    public static final class Outdated extends Refusal {

        private static final long serialVersionUID = 1L;

        private Outdated() {
            super("changed-meanwhile", "It has been changed since the caller read it.");
        }
    }

    /** Nobody vouches for the caller, or nobody does any more. */
    public static final class Unauthenticated extends Refusal {

        private static final long serialVersionUID = 1L;

        private Unauthenticated() {
            super("invalid-token", "A valid access token of this realm is needed.");
        }
    }

    /** The token was meant for less. */
    public static final class ScopeNeeded extends Refusal {

        private static final long serialVersionUID = 1L;

        private final String scope;

        private ScopeNeeded(String scope) {
            super("insufficient-scope", "A token with the scope " + scope + " is needed.");
            this.scope = scope;
        }

        public String scope() {
            return scope;
        }
    }

    /** The login was too weak, or too long ago. */
    public static final class StepUpNeeded extends Refusal {

        private static final long serialVersionUID = 1L;

        private final transient StepUp stepUp;

        private StepUpNeeded(StepUp stepUp) {
            super("insufficient-user-authentication", "A stronger or fresher login is needed.");
            this.stepUp = stepUp;
        }

        public StepUp stepUp() {
            return stepUp;
        }
    }

    /** There was too much of it for a while. */
    public static final class TooMany extends Refusal {

        private static final long serialVersionUID = 1L;

        private final int seconds;

        private TooMany(String code, String sentence, int seconds) {
            super(code, sentence);
            this.seconds = seconds;
        }

        /** After how many of them it may succeed. */
        public int seconds() {
            return seconds;
        }
    }

    /** The mail server did not take an invitation. */
    public static final class MailNotSent extends Refusal {

        private static final long serialVersionUID = 1L;

        private MailNotSent() {
            super("mail-not-sent", "The invitation could not be mailed, and was not kept.");
        }
    }
}
