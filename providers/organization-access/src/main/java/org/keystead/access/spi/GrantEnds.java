package org.keystead.access.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keystead.access.model.Grant;

/** Finds the grants of whose end owners have to be notified, each twice: before it and after. */
public interface GrantEnds {

    /** The ids of all realms with grants that end within {@code around} of {@code now}, untold. */
    List<String> realms(Instant now, Duration around);

    /**
     * Takes grants of the realm that end within {@code before}, or ended as long ago, and that
     * nobody has taken for that; the first to end first, {@code max} at most. Once the transaction
     * is committed no other gets them.
     */
    List<Grant> take(Instant now, Duration before, int max);
}
