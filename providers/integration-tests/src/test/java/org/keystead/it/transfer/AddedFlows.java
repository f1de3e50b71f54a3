package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The flows that {@code keystead setup} writes into a realm, and what it binds them to. */
final class AddedFlows {

    /** What each of them is called begins with this. */
    private static final String OURS = "keystead ";

    private static final String FLOWS = "authenticationFlows";
    private static final String SETTINGS = "authenticatorConfig";
    private static final List<String> BINDINGS =
            List.of("browserFlow", "directGrantFlow", "resetCredentialsFlow", "registrationFlow");

    private AddedFlows() {}

    /** Takes them out of a realm as it was set up, and out of one that had begun to have them. */
    static void undo(ObjectNode before, ObjectNode after) {
        Set<String> ids = new HashSet<>();
        before.path(SETTINGS).forEach(settings -> ids.add(settings.path("id").asText()));
        for (ObjectNode realm : List.of(before, after)) {
            Set<String> own = settingsOf(realm, false);
            Set<String> others = settingsOf(realm, true);
            AddedBySetup.remove(
                    realm.path(SETTINGS),
                    settings -> {
                        String alias = settings.path("alias").asText();
                        boolean copied = !ids.contains(settings.path("id").asText());
                        return own.contains(alias) && (copied || !others.contains(alias));
                    });
            AddedBySetup.remove(realm.path(FLOWS), flow -> isOurs(flow.path("alias").asText()));
        }
        for (String binding : BINDINGS) {
            if (isOurs(after.path(binding).asText())) {
                AddedBySetup.restore(binding, before, after);
            }
        }
        afterProviders(before, after);
    }

    /** A login at a provider goes on with a flow of ours where it went on with none. */
    private static void afterProviders(ObjectNode before, ObjectNode after) {
        for (JsonNode provider : after.path("identityProviders")) {
            JsonNode was = AddedBySetup.named(before.path("identityProviders"), "alias", provider);
            String flow = "postBrokerLoginFlowAlias";
            if (isOurs(provider.path(flow).asText()) && !was.has(flow)) {
                ((ObjectNode) provider).remove(flow);
            }
        }
    }

    /** The settings that steps have, either of the other flows or of ours. */
    private static Set<String> settingsOf(JsonNode realm, boolean others) {
        Set<String> aliases = new HashSet<>();
        for (JsonNode flow : realm.path(FLOWS)) {
            if (isOurs(flow.path("alias").asText()) != others) {
                flow.path("authenticationExecutions")
                        .forEach(step -> aliases.add(step.path(SETTINGS).asText()));
            }
        }
        return aliases;
    }

    private static boolean isOurs(String flow) {
        return flow.startsWith(OURS);
    }
}
