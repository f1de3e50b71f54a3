package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The ways into a realm (ASVS 5.0 6.3.4: every pathway as strong as the others). */
final class Pathways {

    private static final int PAGE = 200;

    private final AdminRest rest;
    private final Flows flows;
    private final JsonNode realm;
    private final List<String> open = new ArrayList<>();

    Pathways(AdminRest rest) {
        this.rest = rest;
        this.flows = new Flows(rest);
        this.realm = rest.get("");
    }

    /** A line for each way that somebody can take on a first factor alone. */
    List<String> open() {
        judge("browser", flows.byAlias(realm.path("browserFlow").asText()), "");
        reset();
        registration();
        clients();
        identityProviders();
        return List.copyOf(open);
    }

    private void reset() {
        if (!realm.path("resetPasswordAllowed").asBoolean()) {
            return;
        }
        Optional<Step> flow = flows.byAlias(realm.path("resetCredentialsFlow").asText());
        boolean loginAfterwards =
                flow.stream()
                        .flatMap(Step::all)
                        .filter(s -> s.provider().equals("reset-credential-email"))
                        .anyMatch(s -> "true".equals(s.config().get("force-login")));
        boolean dropsFactors =
                flow.stream()
                        .flatMap(Step::all)
                        .anyMatch(s -> s.provider().equals("reset-otp") && !s.is("DISABLED"));
        if (!loginAfterwards && !flow.map(SecondStep::isCertain).orElse(false)) {
            open.add("reset: a mailed link alone logs in (" + name(flow) + ")");
        }
        if (dropsFactors) {
            open.add(
                    "reset: a mailed link alone replaces the authenticator app ("
                            + name(flow)
                            + ")");
        }
    }

    private void registration() {
        if (realm.path("registrationAllowed").asBoolean()
                && !realm.path("verifyEmail").asBoolean()) {
            open.add("registration: logs in with an address that nobody verified");
        }
    }

    private void clients() {
        JsonNode page;
        int first = 0;
        do {
            page = rest.get("/clients?first=" + first + "&max=" + PAGE);
            page.forEach(this::client);
            first += PAGE;
        } while (page.size() == PAGE);
    }

    private void client(JsonNode client) {
        if (!client.path("enabled").asBoolean(true)) {
            return;
        }
        String id = client.path("clientId").asText();
        JsonNode overrides = client.path("authenticationFlowBindingOverrides");
        String browser = overrides.path("browser").asText("");
        if (!browser.isEmpty()) {
            judge("client", flows.byId(browser), id + " by its own browser flow");
        }
        if (client.path("directAccessGrantsEnabled").asBoolean()) {
            String own = overrides.path("direct_grant").asText("");
            Optional<Step> flow =
                    own.isEmpty()
                            ? flows.byAlias(realm.path("directGrantFlow").asText())
                            : flows.byId(own);
            judge("direct grant", flow, id);
        }
        if ("true".equals(client.path("attributes").path("oidc.ciba.grant.enabled").asText())) {
            open.add("ciba: " + id + " (the device decides, no flow is run)");
        }
    }

    private void identityProviders() {
        for (JsonNode provider : rest.get("/identity-provider/instances")) {
            if (!provider.path("enabled").asBoolean(true)
                    || provider.path("linkOnly").asBoolean()) {
                continue;
            }
            String alias = provider.path("postBrokerLoginFlowAlias").asText("");
            judge(
                    "identity provider",
                    flows.byAlias(alias),
                    provider.path("alias").asText() + " by its post login flow");
        }
    }

    private void judge(String kind, Optional<Step> flow, String who) {
        if (!flow.map(SecondStep::isCertain).orElse(false)) {
            open.add(kind + ": " + (who.isEmpty() ? "" : who + " ") + "(" + name(flow) + ")");
        }
    }

    private static String name(Optional<Step> flow) {
        return flow.map(Step::flow).orElse("no flow");
    }

    /** The identity providers of a realm that ask for nothing after the login. */
    static List<JsonNode> withoutPostLoginFlow(AdminRest rest) {
        return StreamSupport.stream(rest.get("/identity-provider/instances").spliterator(), false)
                .filter(p -> p.path("postBrokerLoginFlowAlias").asText("").isEmpty())
                .toList();
    }
}
