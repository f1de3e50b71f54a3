package org.keystead.access.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that changes.
 *
 * @param before what there is; empty for what is made
 * @param after what is wanted; empty for what is removed
 */
public record Step<T>(Optional<T> before, Optional<T> after) {

    /** What a step does. */
    public enum Kind {
        CREATE,
        CHANGE,
        REMOVE;

        /** {@code create}, {@code change} or {@code remove}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.CREATE;
        }
        return after.isEmpty() ? Kind.REMOVE : Kind.CHANGE;
    }

    /** What it is about, as it is or as it was. */
    public T subject() {
        return after.or(() -> before).orElseThrow();
    }

    /** What must change so that {@code before} becomes {@code after}; what goes comes first. */
    public static <T, K> List<Step<T>> between(
            List<T> before, List<T> after, Function<T, K> identity) {
        Map<K, T> wanted = new LinkedHashMap<>();
        after.forEach(thing -> wanted.put(identity.apply(thing), thing));
        List<Step<T>> gone = new ArrayList<>();
        List<Step<T>> others = new ArrayList<>();
        for (T thing : before) {
            T other = wanted.remove(identity.apply(thing));
            if (other == null) {
                gone.add(new Step<>(Optional.of(thing), Optional.empty()));
            } else if (!Objects.equals(thing, other)) {
                others.add(new Step<>(Optional.of(thing), Optional.of(other)));
            }
        }
        wanted.values()
                .forEach(thing -> others.add(new Step<>(Optional.empty(), Optional.of(thing))));
        gone.addAll(others);
        return gone;
    }
}
