package org.keystead.access.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.cache.LocalCache;

/** A cache that keeps everything. */
public final class MemoryCache<K, V> implements LocalCache<K, V> {

    private final Map<K, V> entries = new ConcurrentHashMap<>();

    @Override
    public V get(K key) {
        return entries.get(key);
    }

    @Override
    public void put(K key, V value) {
        entries.put(key, value);
    }

    @Override
    public void invalidate(K key) {
        entries.remove(key);
    }

    @Override
    public void close() {
        entries.clear();
    }
}
