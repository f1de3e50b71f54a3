package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The ways in from elsewhere: logins at the realm's identity providers. */
record ProviderWays(AdminRest rest, Flows flows) implements Ways {

    @Override
    public Stream<OpenWay> open() {
        return logins(rest).stream()
                .filter(provider -> provider.path("enabled").asBoolean(true))
                .filter(provider -> !provider.path("linkOnly").asBoolean())
                .flatMap(this::open);
    }

    private Stream<OpenWay> open(JsonNode provider) {
        String flow = provider.path("postBrokerLoginFlowAlias").asText("");
        return Pathways.judge(
                "identity provider",
                provider.path("alias").asText() + " by its post login flow",
                Verdict.of(flows.byAlias(flow)),
                flow.isEmpty()
                        ? OpenWay.SETUP
                        : "take that flow away and run keystead setup, or put the second step into"
                                + " it");
    }

    /** The identity providers that ask for nothing after the login. */
    static List<JsonNode> withoutPostLoginFlow(AdminRest rest) {
        return logins(rest).stream()
                .filter(p -> p.path("postBrokerLoginFlowAlias").asText("").isEmpty())
                .toList();
    }

    // the others vouch for clients, or for assertions, and nobody logs in there
    private static List<JsonNode> logins(AdminRest rest) {
        return Pages.all(rest, "/identity-provider/instances?type=USER_AUTHENTICATION");
    }
}
