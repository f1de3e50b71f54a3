package org.keystead.access.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document that was refused as a whole, with everything that is wrong with it. */
public final class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidDocumentException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public static InvalidDocumentException of(String path, String problem) {
        return new InvalidDocumentException(List.of(new Fault(path, problem)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
