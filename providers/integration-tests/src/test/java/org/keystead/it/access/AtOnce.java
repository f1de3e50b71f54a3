package org.keystead.it.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.keystead.it.server.Answer;

/** Sends many requests at the same time. */
final class AtOnce implements AutoCloseable {

    private final ExecutorService pool;

    AtOnce(int requests) {
        this.pool = Executors.newFixedThreadPool(requests);
    }

    /** The answers, in the order of the requests. */
    List<Answer> send(List<Callable<Answer>> requests) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> request : pool.invokeAll(requests)) {
            answers.add(request.get());
        }
        return answers;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
