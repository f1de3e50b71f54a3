package org.keystead.access.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.refusal.Refusal;

/** How a change ends that a rule refuses. */
public final class Refused {

    private Refused() {}

    public static void denied(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(Refusal.Denied.class);
    }

    public static void notFound(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(Refusal.NotFound.class);
    }

    /** Because of what was sent, which has that fault alone. */
    public static void invalid(String fault, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .singleElement()
                                        .asString()
                                        .isEqualTo(fault));
    }

    /** Because a rule with that word would be broken. */
    public static void conflict(String code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo(code));
    }
}
