package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of one of several grants that were sent together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantResultRepresentation(
        int status,
        GrantRepresentation grant,
        String error,
        @JsonProperty("error_description") String errorDescription) {

    /** The same where nothing was made. */
    public GrantResultRepresentation withoutGrant() {
        return new GrantResultRepresentation(status, null, error, errorDescription);
    }
}
