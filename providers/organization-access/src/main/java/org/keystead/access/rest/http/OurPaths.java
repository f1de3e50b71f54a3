package org.keystead.access.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;

/** Which requests are for our endpoints, before anybody has looked for one. */
public final class OurPaths {

    private static final Pattern OURS =
            Pattern.compile("(^|/)realms/[^/]+/(section-permissions|organization-access)(/|$)");

    private OurPaths() {}

    public static boolean has(ContainerRequestContext request) {
        return OURS.matcher(request.getUriInfo().getPath()).find();
    }
}
