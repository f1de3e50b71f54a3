package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.keystead.access.json.Fault;

/** A part of a document that an import left as it is, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkippedRepresentation(
        String path,
        String organization,
        String error,
        @JsonProperty("error_description") String errorDescription,
        List<Fault> faults) {}
