package org.keystead.it.drill;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.keystead.it.contract.Exchange;
import org.keystead.it.server.Api;

/**
 * Something that somebody asks again and again.
 *
 * @param truth what the right answer is at this moment
 */
record Question(Api asker, String path, Object body, Truth truth) {

    /** May they? While that is being changed both answers are right. */
    enum Truth {
        ALLOWED,
        DENIED,
        EITHER
    }

    /** What came of asking once. */
    enum Outcome {
        RIGHT,
        /** The one thing that must never happen. */
        WRONGLY_ALLOWED,
        WRONGLY_DENIED,
        /** An error, or a connection that ended: whoever asked knows that they know nothing. */
        UNANSWERED
    }

    /** Whether a subject may read a section. */
    static Question check(Api asker, String realm, Map<String, ?> subject, Truth truth) {
        Map<String, Object> check =
                Map.of("organization", "acme", "section", "domains", "level", "read");
        Map<String, Object> body =
                subject.isEmpty()
                        ? Map.of("checks", List.of(check))
                        : Map.of("subject", subject, "checks", List.of(check));
        return new Question(asker, "/realms/" + realm + "/section-permissions/check", body, truth);
    }

    Outcome ask() {
        Exchange exchange;
        try {
            exchange = asker.exchange("POST", path, body, Map.of());
        } catch (UncheckedIOException e) {
            return Outcome.UNANSWERED;
        }
        if (exchange.status() != 200) {
            return Outcome.UNANSWERED;
        }
        boolean allowed = exchange.answer().contains("\"allowed\":true");
        if (truth == Truth.EITHER || allowed == (truth == Truth.ALLOWED)) {
            return Outcome.RIGHT;
        }
        return allowed ? Outcome.WRONGLY_ALLOWED : Outcome.WRONGLY_DENIED;
    }
}
