package org.keystead.access.rest.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.spi.Page;

/** {@code first} and {@code max} of a list, as they were sent. */
public final class PageQuery {

    @QueryParam("first")
    @Parameter(ref = "first")
    public String first;

    @QueryParam("max")
    @Parameter(ref = "max")
    public String max;

    /**
     * The page that they mean.
     *
     * @throws InvalidDocumentException if one is no whole number, or too large
     */
    public Page page() {
        return Query.page(first, max);
    }
}
