package org.keystead.access.spi;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was worked out from the grants of single members and the roles of their organization. It is
 * forgotten with those.
 */
public interface Conclusions {

    /** Works everything out anew. */
    Conclusions NOT_KEPT =
            new Conclusions() {
                @Override
                public <T> T of(
                        String organization,
                        String user,
                        Object about,
                        Predicate<T> holds,
                        Supplier<T> conclude) {
                    return conclude.get();
                }
            };

    /**
     * What was concluded about that before, if it still holds, else what {@code conclude} gives.
     *
     * @param about what it is about, beside member and organization: a value whose class belongs to
     *     the caller, since it says which type the conclusion has
     * @param holds whether it holds for everything that it rests on beside grants, custom roles and
     *     projects, whose changes nobody is told of here: the time, the realm's catalogue
     * @param conclude asks nothing about the organization but this provider; what it gives never
     *     changes
     */
    <T> T of(
            String organization,
            String user,
            Object about,
            Predicate<T> holds,
            Supplier<T> conclude);
}
