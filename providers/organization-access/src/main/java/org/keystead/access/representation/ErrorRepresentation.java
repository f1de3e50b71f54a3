package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.keystead.access.json.Fault;

/** Why a request was refused. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"error", "error_description"})
public record ErrorRepresentation(
        String error,
        @JsonProperty("error_description") String errorDescription,
        List<Fault> faults,
        List<String> conflicts) {}
