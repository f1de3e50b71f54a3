package org.keystead.it.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A permission as it is written: a section or {@code *}, a level, and what it leaves out.
 *
 * @param except actions of the level that it does not give
 */
record Words(String section, String level, Set<String> except) {

    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>(Map.of("section", section, "level", level));
        if (!except.isEmpty()) {
            json.put("except", List.copyOf(new TreeSet<>(except)));
        }
        return json;
    }

    boolean everySection() {
        return section.equals("*");
    }
}
