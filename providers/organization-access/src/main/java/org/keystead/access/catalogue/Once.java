package org.keystead.access.catalogue;

import java.util.function.Supplier;

/** Asks once, in one thread. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> asked;
    private T answer;

    Once(Supplier<T> asked) {
        this.asked = asked;
    }

    @Override
    public T get() {
        if (answer == null) {
            answer = asked.get();
        }
        return answer;
    }
}
