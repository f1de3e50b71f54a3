package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several AuthZEN questions in one request, each over the request's own defaults. */
record AuthZenBatch(AuthZenEvaluation evaluation) {

    private static final int LIMIT = 1000;

    /** When the answering ends. */
    private enum Semantic {
        EXECUTE_ALL(null),
        DENY_ON_FIRST_DENY(false),
        PERMIT_ON_FIRST_PERMIT(true);

        private final Boolean last;

        Semantic(Boolean last) {
            this.last = last;
        }

        static Semantic of(JsonNode request) {
            AuthZenEntity.optionalObject(request, "options", "options");
            JsonNode name = request.path("options").path("evaluations_semantic");
            if (name.isMissingNode() || name.isNull()) {
                return EXECUTE_ALL;
            }
            for (Semantic semantic : values()) {
                if (name.isTextual() && semantic.name().equalsIgnoreCase(name.textValue())) {
                    return semantic;
                }
            }
            throw AuthZenException.malformed(
                    "options.evaluations_semantic must be execute_all, deny_on_first_deny or"
                            + " permit_on_first_permit");
        }
    }

    /** The answers in the order of the questions; none where the request asks a single one. */
    Optional<List<AuthZenDecision>> decide(JsonNode request) {
        Semantic semantic = Semantic.of(request);
        JsonNode items = request.path("evaluations");
        if (items.isMissingNode() || items.isNull() || (items.isArray() && items.isEmpty())) {
            return Optional.empty();
        }
        if (!items.isArray() || items.size() > LIMIT) {
            throw AuthZenException.malformed(
                    "evaluations must be an array of " + LIMIT + " items at most");
        }
        List<AuthZenDecision> decisions = new ArrayList<>();
        for (JsonNode item : items) {
            AuthZenDecision decision = one(request, item);
            decisions.add(decision);
            if (semantic.last != null && semantic.last == decision.decision()) {
                break;
            }
        }
        return Optional.of(decisions);
    }

    private AuthZenDecision one(JsonNode request, JsonNode item) {
        try {
            AuthZenEntity.requireObject(item, "an evaluation");
            return evaluation.decide(merged(request, item));
        } catch (AuthZenException e) {
            return AuthZenDecision.error(e);
        }
    }

    /** A member of the item replaces the default of that name as a whole. */
    private static JsonNode merged(JsonNode request, JsonNode item) {
        ObjectNode merged = ((ObjectNode) request).objectNode();
        for (String name : List.of("subject", "action", "resource", "context")) {
            JsonNode value = item.has(name) ? item.get(name) : request.path(name);
            if (!value.isMissingNode()) {
                merged.set(name, value);
            }
        }
        return merged;
    }
}
