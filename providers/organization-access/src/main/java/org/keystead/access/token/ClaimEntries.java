package org.keystead.access.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.util.JsonSerialization;

/**
 * The claim's entries by organization, within bounds: a token travels in a header, and servers take
 * headers of a few kilobytes.
 *
 * <p>An entry that is too large is replaced by a mark, and left out where not even that has room.
 */
final class ClaimEntries {

    private static final Map<String, Object> TRUNCATED = Map.of("truncated", true);

    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final int maxSize;
    private int room;
    private boolean complete = true;

    /**
     * @param maxSize bytes of JSON that one entry may take
     * @param maxTotalSize bytes of JSON that all of them may take together
     */
    ClaimEntries(int maxSize, int maxTotalSize) {
        this.maxSize = maxSize;
        this.room = maxTotalSize;
    }

    /**
     * Adds what fits; neither name nor entry are asked for where no mark fits.
     *
     * @param name what applications look it up by, which is its alias nearly always
     */
    void add(String alias, Supplier<String> name, Supplier<Map<String, Object>> entry) {
        if (size(alias, TRUNCATED) > room) {
            complete = false;
        } else {
            add(name.get(), entry);
        }
    }

    private void add(String name, Supplier<Map<String, Object>> entry) {
        if (size(name, TRUNCATED) > room) {
            complete = false;
            return;
        }
        Map<String, Object> whole = entry.get();
        boolean fits = size(whole) <= maxSize && size(name, whole) <= room;
        Map<String, Object> fitting = fits ? whole : TRUNCATED;
        entries.put(name, fitting);
        room -= size(name, fitting);
    }

    Map<String, Object> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Whether every organization has an entry, be it a mark. */
    boolean complete() {
        return complete;
    }

    private static int size(String name, Map<String, Object> entry) {
        return size(Map.of(name, entry));
    }

    private static int size(Map<String, Object> json) {
        try {
            return JsonSerialization.mapper.writeValueAsBytes(json).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
