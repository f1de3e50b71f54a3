package org.keystead.access.document;

import java.util.ArrayList;
import java.util.List;

/** Collects faults while a document is read. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String path, String problem) {
        found.add(new Fault(path, problem));
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
