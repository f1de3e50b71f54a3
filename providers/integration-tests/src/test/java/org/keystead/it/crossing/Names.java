package org.keystead.it.crossing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is written into the slots of a request. */
record Names(Map<Slot, String> values) {

    /** Names of nothing at all, as well-formed as those of something. */
    static Names ofNothing() {
        Map<Slot, String> nothing = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            nothing.put(slot, UUID.randomUUID().toString());
        }
        return new Names(nothing);
    }

    String get(Slot slot) {
        return values.get(slot);
    }

    /** The same with those slots as the others have them. */
    Names swapped(Set<Slot> slots, Names others) {
        Map<Slot, String> mixed = new EnumMap<>(values);
        slots.forEach(slot -> mixed.put(slot, others.get(slot)));
        return new Names(mixed);
    }
}
