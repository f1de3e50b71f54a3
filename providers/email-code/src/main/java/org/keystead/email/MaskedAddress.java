package org.keystead.email;

/** An address as its owner recognises it and nobody else learns it. */
final class MaskedAddress {

    private static final String STARS = "•••";

    private MaskedAddress() {}

    /** {@code maria.berg@example.org} as {@code m•••@e•••.org}. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return STARS;
        }
        String domain = address.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return first(address)
                + STARS
                + "@"
                + first(domain)
                + STARS
                + (dot < 0 ? "" : domain.substring(dot));
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
