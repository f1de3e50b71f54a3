package org.keystead.yubikey.validation;

import java.util.List;

/** Settings that no login may use; says every fault, quotes no secret. */
public final class InvalidSettings extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidSettings(List<String> faults) {
        super(String.join("; ", faults));
    }
}
