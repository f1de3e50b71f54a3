package org.keystead.yubikey.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a login does while no validation server can decide. */
public enum OutagePolicy {
    /** Nobody gets in by a key until a server answers. */
    FAIL("fail"),
    /** An e-mail code takes the key's place, at the lower level only. */
    EMAIL("email");

    private final String label;

    OutagePolicy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(OutagePolicy::label).toList();
    }

    static Optional<OutagePolicy> of(String label) {
        return Arrays.stream(values()).filter(policy -> policy.label.equals(label)).findFirst();
    }
}
