package org.keystead.access.memory;

import java.util.Map;
import java.util.TreeMap;
import org.keystead.access.spi.Foundings;

/** Who founded what, in memory. */
final class MemoryFoundings implements Foundings {

    private final Map<String, String> founders = new TreeMap<>();

    @Override
    public long lockAndCount(String user) {
        return count(user);
    }

    @Override
    public long count(String user) {
        return founders.values().stream().filter(user::equals).count();
    }

    @Override
    public void add(String organization, String user) {
        founders.put(organization, user);
    }
}
