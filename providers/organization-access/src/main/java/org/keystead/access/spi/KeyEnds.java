package org.keystead.access.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keystead.access.model.ApiKey;

/**
 * Finds the API keys of whose end their users have to be notified, once an end. A key that was made
 * for no longer than the notice is not among them: its maker has just said when it ends.
 */
public interface KeyEnds {

    /** The ids of all realms with keys that end within {@code before} of {@code now}, untold. */
    List<String> realms(Instant now, Duration before);

    /**
     * Takes keys of the realm that end within {@code before}, and that nobody has taken for that
     * end; the first to end first, {@code max} at most. Once the transaction is committed no other
     * gets them.
     */
    List<ApiKey> take(Instant now, Duration before, int max);
}
