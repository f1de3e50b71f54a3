package org.keystead.realm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how far long work is, every other second; short work passes in silence. */
final class Progress {

    private static final Duration STEP = Duration.ofSeconds(2);

    private final PrintStream err;
    private final String what;
    private final InstantSource clock;
    private final Instant began;
    private final AtomicLong bytes = new AtomicLong();
    private Instant next;

    Progress(PrintStream err, String what) {
        this(err, what, InstantSource.system());
    }

    Progress(PrintStream err, String what, InstantSource clock) {
        this.err = err;
        this.what = what;
        this.clock = clock;
        this.began = clock.instant();
        this.next = began.plus(STEP);
    }

    /** The file's content, counted as it is read. */
    InputStream reading(Path file) {
        try {
            return counting(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UsageException("cannot read " + file);
        }
    }

    /** The same bytes, counted. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = in.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    /** The answer, once the server gives it. */
    <T> T await(CompletableFuture<T> answer, ServerAddress server) {
        while (true) {
            try {
                return answer.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                tell();
            } catch (ExecutionException e) {
                throw Unreachable.because(server, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RestException("interrupted");
            }
        }
    }

    private void count(int read) {
        bytes.addAndGet(read);
        tell();
    }

    private synchronized void tell() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(STEP);
        err.printf(
                Locale.ROOT,
                "keystead: %s, %.1f MB, %d s%n",
                what,
                bytes.get() / 1e6,
                Duration.between(began, now).toSeconds());
    }
}
