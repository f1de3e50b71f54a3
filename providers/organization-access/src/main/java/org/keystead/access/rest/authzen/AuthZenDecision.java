package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keystead.access.model.StepUp;

/** One decision as AuthZEN answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthZenDecision(boolean decision, Map<String, Object> context) {

    static AuthZenDecision of(boolean decision) {
        return new AuthZenDecision(decision, null);
    }

    /** No, but a stronger or fresher login would do. */
    static AuthZenDecision stepUp(StepUp stepUp) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("acr_values", stepUp.acr());
        stepUp.maxAge().ifPresent(age -> context.put("max_age", age));
        return new AuthZenDecision(false, context);
    }

    static AuthZenDecision error(AuthZenException error) {
        return new AuthZenDecision(
                false,
                Map.of("error", Map.of("status", error.status(), "message", error.getMessage())));
    }
}
