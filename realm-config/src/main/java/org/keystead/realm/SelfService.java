package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a realm lacks so that the tokens of some clients manage organizations in self-service: a
 * client scope, and each of them having it.
 *
 * @param clients their client ids
 */
record SelfService(AdminRest rest, List<String> clients) {

    static final String ACCOUNT_CONSOLE = "account-console";

    private static final String SCOPE = "organization-access";

    /** Nothing, where the server lacks the provider jar. */
    List<Change> changes() {
        if (rest.find("/organization-access/presets").isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        if (scope().isEmpty()) {
            changes.add(new Change("make the client scope " + SCOPE, this::make));
        }
        for (String client : clients) {
            JsonNode found = client(client);
            if (!found.isMissingNode()
                    && !has(found.path("defaultClientScopes"))
                    && !has(found.path("optionalClientScopes"))) {
                changes.add(
                        new Change(
                                "let tokens of " + client + " manage organizations",
                                () -> add(found.path("id").asText())));
            }
        }
        return changes;
    }

    /** A realm may do without the account console. */
    private JsonNode client(String clientId) {
        JsonNode found = rest.get("/clients?clientId=" + AdminRest.encode(clientId)).path(0);
        if (found.isMissingNode() && !clientId.equals(ACCOUNT_CONSOLE)) {
            throw new RestException("the realm has no client " + clientId);
        }
        return found;
    }

    private static boolean has(JsonNode scopes) {
        return StreamSupport.stream(scopes.spliterator(), false)
                .anyMatch(scope -> scope.asText().equals(SCOPE));
    }

    private void make() {
        rest.create(
                "/client-scopes",
                Map.of(
                        "name",
                        SCOPE,
                        "description",
                        "Managing organizations in their members' names",
                        "protocol",
                        "openid-connect",
                        "attributes",
                        Map.of(
                                "include.in.token.scope", "true",
                                "display.on.consent.screen", "true",
                                "consent.screen.text", "Manage your organizations")));
    }

    private void add(String client) {
        String path = "/clients/" + client + "/default-client-scopes/";
        rest.put(path + scope().orElseThrow(), Map.of());
    }

    private Optional<String> scope() {
        return StreamSupport.stream(rest.get("/client-scopes").spliterator(), false)
                .filter(scope -> scope.path("name").asText().equals(SCOPE))
                .map(scope -> scope.path("id").asText())
                .findFirst();
    }
}
