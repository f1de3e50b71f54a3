package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jboss.logging.Logger;
import org.keystead.yubikey.otp.Otp;

/** Asks the validation servers about one-time passwords, within a budget; safe to share. */
public final class Verifier {

    private static final Logger LOG = Logger.getLogger(Verifier.class);

    /** The first server and one more: a third would not fit a login's patience. */
    private static final int MAX_TRIES = 2;

    private final Settings settings;
    private final Transport transport;
    private final CircuitBreaker board;

    /**
     * @param alarm ends requests that take too long; its tasks are short
     */
    public Verifier(
            Settings settings,
            CloseableHttpClient client,
            ScheduledExecutorService alarm,
            CircuitBreaker board) {
        this(settings, new HttpTransport(client, alarm), board);
    }

    Verifier(Settings settings, Transport transport, CircuitBreaker board) {
        this.settings = settings;
        this.transport = transport;
        this.board = board;
    }

    /** Asks until a server decides; the password must belong to a key of the user. */
    public Verification verify(Otp otp) {
        long start = System.nanoTime();
        Answer answer = ask(Request.of(settings, otp), start);
        return new Verification(
                answer.verdict(), answer.counters(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Answer ask(Request request, long start) {
        Answer undecided = Answer.of(Verdict.UNAVAILABLE);
        int tries = 0;
        for (URI server : settings.servers()) {
            Duration left = settings.budget().minusNanos(System.nanoTime() - start);
            if (tries == MAX_TRIES || left.isNegative() || left.isZero()) {
                break;
            }
            if (board.mayAsk(server)) {
                boolean last = tries + 1 == MAX_TRIES || isLast(server);
                Answer answer = ask(server, request, last ? left : left.dividedBy(2));
                tries++;
                if (!answer.verdict().isOutage()) {
                    return afterRetry(answer, tries);
                }
                undecided = answer;
            }
        }
        return undecided;
    }

    private Answer ask(URI server, Request request, Duration limit) {
        try {
            byte[] body = transport.get(server, request.parameters(settings.key()), limit);
            board.answered(server);
            Answer answer = Answer.read(body, request, settings.key());
            if (answer.verdict().isOutage()) {
                LOG.warnf("Validation server %s: %s", server, answer.verdict().label());
            }
            return answer;
        } catch (Transport.ServerFailed e) {
            board.failed(server);
            LOG.warnf("Validation server %s failed: %s", server, e.getMessage());
            return Answer.of(Verdict.UNAVAILABLE);
        }
    }

    /** A server may have counted the first try although its answer never came (checklist Y5). */
    private static Answer afterRetry(Answer answer, int tries) {
        return tries > 1 && answer.verdict() == Verdict.REPLAYED
                ? Answer.of(Verdict.LOST_ANSWER)
                : answer;
    }

    private boolean isLast(URI server) {
        List<URI> servers = settings.servers();
        return servers.get(servers.size() - 1).equals(server);
    }
}
