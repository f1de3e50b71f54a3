package org.keystead.it.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends many requests at the same time. */
public final class AtOnce implements AutoCloseable {

    private final ExecutorService pool;

    public AtOnce(int requests) {
        this.pool = Executors.newFixedThreadPool(requests);
    }

    /** The answers, in the order of the requests. */
    public <T> List<T> send(List<Callable<T>> requests) throws Exception {
        List<T> answers = new ArrayList<>();
        for (Future<T> request : pool.invokeAll(requests)) {
            answers.add(request.get());
        }
        return answers;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
