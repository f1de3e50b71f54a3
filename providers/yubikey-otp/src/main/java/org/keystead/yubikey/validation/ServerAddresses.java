package org.keystead.yubikey.validation;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list of validation servers; throws {@link IllegalArgumentException} with the fault. */
final class ServerAddresses {

    private static final int MAX = 5;

    /** Keycloak joins the lines of a multi-valued setting with {@code ##}. */
    private static final Pattern SEPARATOR = Pattern.compile("##|[\\s,]+");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServerAddresses() {}

    static List<URI> parse(String text) {
        List<URI> servers =
                Arrays.stream(SEPARATOR.split(text))
                        .filter(part -> !part.isEmpty())
                        .map(ServerAddresses::address)
                        .distinct()
                        .toList();
        if (servers.isEmpty() || servers.size() > MAX) {
            throw new IllegalArgumentException("does not list 1 to " + MAX + " addresses");
        }
        return servers;
    }

    private static URI address(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has an entry that is no address");
        }
        if (uri.getHost() == null || uri.getRawPath() == null || uri.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("has an entry without host or path");
        }
        if (uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("has an entry with more than host, port and path");
        }
        boolean safe =
                "https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        if (!safe) {
            throw new IllegalArgumentException(
                    "has an entry that is not https (http is for this machine alone)");
        }
        return uri;
    }
}
