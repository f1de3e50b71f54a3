package org.keystead.access.json;

import java.util.List;
import java.util.stream.Collectors;

/** A document that was refused as a whole, with what is wrong with it. */
public final class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many are named in the sentence; all are in the list. */
    private static final int NAMED = 10;

    private final transient List<Fault> faults;

    public InvalidDocumentException(List<Fault> faults) {
        super(sentence(faults));
        this.faults = List.copyOf(faults);
    }

    public static InvalidDocumentException of(String path, String problem) {
        return new InvalidDocumentException(List.of(new Fault(path, problem)));
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String sentence(List<Fault> faults) {
        String named =
                faults.stream().limit(NAMED).map(Fault::toString).collect(Collectors.joining("; "));
        int more = faults.size() - NAMED;
        return more > 0 ? named + "; and " + more + " more" : named;
    }
}
