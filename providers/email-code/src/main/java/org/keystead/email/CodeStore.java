package org.keystead.email;

import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Pending codes and spent allowances, the same on every node.
 *
 * <p>Each call is its own transaction: a login that fails and rolls back gives no try back.
 */
final class CodeStore {

    private static final String PREFIX = "keystead-email-code.";

    private final KeycloakSessionFactory factory;

    CodeStore(KeycloakSession session) {
        this.factory = session.getKeycloakSessionFactory();
    }

    Optional<PendingCode> find(String id) {
        return in(objects -> PendingCode.from(objects.get(PREFIX + id)));
    }

    void put(String id, PendingCode code, long seconds) {
        in(
                objects -> {
                    objects.put(PREFIX + id, seconds, code.notes());
                    return true;
                });
    }

    void remove(String id) {
        in(objects -> Optional.ofNullable(objects.remove(PREFIX + id)));
    }

    /** Whether this call, and no other on any node, took this very code out of the store. */
    boolean consume(String id, PendingCode code) {
        return in(objects -> PendingCode.from(objects.remove(PREFIX + id)))
                .filter(taken -> taken.seed().equals(code.seed()))
                .isPresent();
    }

    /**
     * Spends one of an allowance.
     *
     * <p>The store cannot count atomically, but it can refuse a second object of one name; so an
     * allowance of n is n names, each free again when its time is over.
     *
     * @return the name that was taken; empty when all are
     */
    Optional<String> spend(String allowance, int size, long seconds) {
        return in(
                objects -> {
                    for (int i = 0; i < size; i++) {
                        String name = PREFIX + allowance + "." + i;
                        if (objects.putIfAbsent(name, seconds)) {
                            return Optional.of(name);
                        }
                    }
                    return Optional.empty();
                });
    }

    /** Whether an allowance is used up; spends nothing. */
    boolean isSpent(String allowance, int size) {
        return in(
                objects -> {
                    for (int i = 0; i < size; i++) {
                        if (!objects.contains(PREFIX + allowance + "." + i)) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /** Gives back what {@link #spend} took. */
    void restore(String name) {
        in(objects -> Optional.ofNullable(objects.remove(name)));
    }

    /** Gives back a whole allowance. */
    void restoreAll(String allowance, int size) {
        for (int i = 0; i < size; i++) {
            restore(PREFIX + allowance + "." + i);
        }
    }

    private <T> T in(Function<SingleUseObjectProvider, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> work.apply(session.singleUseObjects()));
    }
}
