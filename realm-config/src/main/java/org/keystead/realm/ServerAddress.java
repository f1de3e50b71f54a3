package org.keystead.realm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a server is.
 *
 * @param base without a slash at its end
 */
record ServerAddress(String base) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    static ServerAddress of(String text) {
        String base = text.strip().replaceAll("/+$", "");
        try {
            URI address = new URI(base);
            if (!SCHEMES.contains(String.valueOf(address.getScheme()))) {
                throw new UsageException(text + " lacks http:// or https:// in front");
            }
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null) {
                return new ServerAddress(base);
            }
        } catch (URISyntaxException e) {
            // told below, as any other text that is no address
        }
        throw new UsageException(text + " is no address of a server");
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base;
    }
}
