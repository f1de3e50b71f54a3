package org.keystead.access.json;

import java.util.ArrayList;
import java.util.List;

/** Collects faults while a document is read, until there are enough of them. */
public final class Faults {

    /** More than this many are of no use to the reader. */
    public static final int LIMIT = 100;

    private final List<Fault> found = new ArrayList<>();

    /** Adds one; the last of {@link #LIMIT} ends the reading, and so does every further one. */
    public void add(String path, String problem) {
        if (found.size() < LIMIT) {
            found.add(new Fault(path, problem));
        }
        if (found.size() == LIMIT) {
            refuse();
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Ends the reading if anything was wrong. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidDocumentException(List.copyOf(found));
        }
    }
}
