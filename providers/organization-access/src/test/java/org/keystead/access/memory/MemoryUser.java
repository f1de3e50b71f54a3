package org.keystead.access.memory;

/** What is asked of a user. */
public record MemoryUser(String id, boolean enabled) {

    public String getId() {
        return id;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
