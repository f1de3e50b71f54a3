package org.keystead.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.common.util.Time;

/** Issues and checks the codes of one login at one step, within every limit. */
final class EmailCodes {

    private static final long HOUR_SECONDS = 3600;
    private static final int LONGEST_INPUT = 64;

    private final CodeStore store;
    private final CodeGenerator generator;
    private final EmailCodeConfig config;
    private final Binding binding;

    EmailCodes(CodeStore store, CodeGenerator generator, EmailCodeConfig config, Binding binding) {
        this.store = store;
        this.generator = generator;
        this.config = config;
        this.binding = binding;
    }

    /** Sends a code that is good for so many seconds; false when it could not be sent. */
    interface Sender {
        boolean send(String code, long seconds);
    }

    enum Sending {
        SENT,
        FAILED,
        TOO_SOON,
        TOO_MANY
    }

    Optional<PendingCode> pending() {
        long now = Time.currentTimeSeconds();
        return store.find(binding.id()).filter(code -> code.secondsLeft(now) > 0);
    }

    /** How long the code that was mailed is good for; 0 when there is none, or no try left. */
    long secondsLeft() {
        return pending()
                .filter(code -> !hasNoTryLeft(code))
                .map(code -> code.secondsLeft(Time.currentTimeSeconds()))
                .orElse(0L);
    }

    /** Whether wrong tries have killed the code that was mailed. */
    boolean isSpent() {
        return pending().filter(this::hasNoTryLeft).isPresent();
    }

    /** In how many seconds a further mail may be asked for; 0 when at once. */
    long cooldown() {
        long now = Time.currentTimeSeconds();
        return pending()
                .map(c -> Math.max(0, c.sent() + config.cooldownSeconds() - now))
                .orElse(0L);
    }

    /**
     * Mails a code. One that is young and untried enough is mailed again, so that the mail which is
     * still on its way stays right; else a new one takes its place.
     */
    Sending send(Sender sender) {
        if (store.spend("wait." + binding.id(), 1, config.cooldownSeconds()).isEmpty()) {
            return Sending.TOO_SOON;
        }
        if (store.spend("mails." + binding.userId(), config.mailsPerHour(), HOUR_SECONDS)
                .isEmpty()) {
            return Sending.TOO_MANY;
        }
        long now = Time.currentTimeSeconds();
        PendingCode code =
                pending()
                        .filter(this::worthResending)
                        .map(old -> old.sentAt(now))
                        .orElseGet(() -> generator.next(now, config.lifeSeconds()));
        boolean sent =
                generator
                        .code(code, binding, config.format())
                        .map(text -> sender.send(text, code.secondsLeft(now)))
                        .orElse(false);
        if (!sent) {
            store.remove(binding.id());
            // a user whose mail never left may ask again, within the limit of an hour
            store.restoreAll("wait." + binding.id(), 1);
            return Sending.FAILED;
        }
        store.put(binding.id(), code, Math.max(1, code.secondsLeft(now)));
        return Sending.SENT;
    }

    /**
     * Whether what was typed is the code. Every call that has a code to compare with costs a try,
     * and the right code is right once.
     *
     * @param barred whether the user is locked; then the same is done and the answer is no
     */
    boolean accept(String typed, boolean barred) {
        PendingCode code = pending().orElse(null);
        if (code == null) {
            return false;
        }
        long life = Math.max(1, code.secondsLeft(Time.currentTimeSeconds()));
        if (store.spend(tries(code), config.triesPerCode(), life).isEmpty()) {
            return false;
        }
        Optional<String> hourly =
                store.spend("tries." + binding.userId(), config.triesPerHour(), HOUR_SECONDS);
        if (hourly.isEmpty() || !matches(code, typed) || barred) {
            return false;
        }
        if (!store.consume(binding.id(), code)) {
            return false;
        }
        store.restore(hourly.get());
        // the next login of this browser bears the same name and gets its mail at once
        store.restoreAll("wait." + binding.id(), 1);
        return true;
    }

    private boolean matches(PendingCode code, String typed) {
        String input = typed.length() > LONGEST_INPUT ? "" : config.format().normalize(typed);
        return generator
                .code(code, binding, config.format())
                .map(right -> MessageDigest.isEqual(bytes(right), bytes(input)))
                .orElse(false);
    }

    private boolean worthResending(PendingCode code) {
        boolean young = 2 * code.secondsLeft(Time.currentTimeSeconds()) > config.lifeSeconds();
        return young && !hasNoTryLeft(code);
    }

    private boolean hasNoTryLeft(PendingCode code) {
        return store.isSpent(tries(code), config.triesPerCode());
    }

    private static String tries(PendingCode code) {
        return "try." + code.seed();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
