package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways that the settings of a client open. */
record ClientWays(AdminRest rest, JsonNode realm, Flows flows, Features features) implements Ways {

    @Override
    public Stream<OpenWay> open() {
        return Pages.all(rest, "/clients").stream()
                .filter(client -> client.path("enabled").asBoolean(true))
                .flatMap(this::open);
    }

    private Stream<OpenWay> open(JsonNode client) {
        return Stream.<BiFunction<ClientWays, JsonNode, Stream<OpenWay>>>of(
                        ClientWays::browser,
                        ClientWays::directGrant,
                        ClientWays::ecp,
                        ClientWays::docker,
                        ClientWays::ciba,
                        ClientWays::assertions,
                        ClientWays::impersonation)
                .flatMap(way -> way.apply(this, client));
    }

    private Stream<OpenWay> browser(JsonNode client) {
        String own = override(client, "browser");
        return own.isEmpty()
                ? Stream.empty()
                : Pathways.judge(
                        "client",
                        id(client) + " by its own browser flow",
                        Verdict.of(flows.byId(own)),
                        "take the client's own flow away, or put the second step into it");
    }

    private Stream<OpenWay> directGrant(JsonNode client) {
        if (!client.path("directAccessGrantsEnabled").asBoolean()) {
            return Stream.empty();
        }
        String own = override(client, "direct_grant");
        return own.isEmpty()
                ? Pathways.judge(
                        "direct grant",
                        id(client),
                        Verdict.of(flows.byAlias(realm.path("directGrantFlow").asText())),
                        OpenWay.SETUP)
                : Pathways.judge(
                        "direct grant",
                        id(client),
                        Verdict.of(flows.byId(own)),
                        "take the client's own flow away, or switch its direct access grants off");
    }

    /**
     * The profile has one flow for all clients, which Keycloak neither lists nor lets anyone
     * change.
     */
    private Stream<OpenWay> ecp(JsonNode client) {
        return isSet(client, "saml.allow.ecp.flow")
                        && client.path("protocol").asText().equals("saml")
                ? Stream.of(
                        new OpenWay(
                                "saml ecp",
                                id(client) + " (a password alone is an assertion)",
                                "switch the client's ECP flow off (saml.allow.ecp.flow)"))
                : Stream.empty();
    }

    private Stream<OpenWay> docker(JsonNode client) {
        return features.has("DOCKER") && client.path("protocol").asText().equals("docker-v2")
                ? Pathways.judge(
                        "docker",
                        id(client),
                        Verdict.of(flows.byAlias(realm.path("dockerAuthenticationFlow").asText())),
                        "disable the client, or the server's feature docker")
                : Stream.empty();
    }

    private Stream<OpenWay> ciba(JsonNode client) {
        return isSet(client, "oidc.ciba.grant.enabled")
                ? Stream.of(
                        new OpenWay(
                                "ciba",
                                id(client) + " (the device decides, no flow is run)",
                                "switch the client's CIBA grant off"))
                : Stream.empty();
    }

    private Stream<OpenWay> assertions(JsonNode client) {
        if (!features.has("JWT_AUTHORIZATION_GRANT")
                || client.path("publicClient").asBoolean()
                || !isSet(client, "oauth2.jwt.authorization.grant.enabled")) {
            return Stream.empty();
        }
        String providers =
                client.path("attributes").path("oauth2.jwt.authorization.grant.idp").asText();
        return Arrays.stream(providers.split("##"))
                .filter(asserting()::contains)
                .map(
                        provider ->
                                new OpenWay(
                                        "jwt authorization grant",
                                        id(client)
                                                + " with assertions of "
                                                + provider
                                                + " (no flow is run)",
                                        "switch the client's JWT authorization grant off"));
    }

    /** The identity providers whose assertions are taken. */
    private Set<String> asserting() {
        return Pages.all(rest, "/identity-provider/instances?type=JWT_AUTHORIZATION_GRANT").stream()
                .filter(provider -> provider.path("enabled").asBoolean(true))
                .filter(
                        provider ->
                                provider.path("providerId")
                                                .asText()
                                                .equals("jwt-authorization-grant")
                                        || provider.path("config")
                                                .path("jwtAuthorizationGrantEnabled")
                                                .asBoolean())
                .map(provider -> provider.path("alias").asText())
                .collect(Collectors.toSet());
    }

    /** A client's secret that opens every account. */
    private Stream<OpenWay> impersonation(JsonNode client) {
        if (!features.has("IMPERSONATION") || !client.path("serviceAccountsEnabled").asBoolean()) {
            return Stream.empty();
        }
        String account =
                rest.get("/clients/" + client.path("id").asText() + "/service-account-user")
                        .path("id")
                        .asText();
        return management().stream()
                .flatMap(
                        management ->
                                Pages.stream(
                                        rest.get(
                                                "/users/"
                                                        + account
                                                        + "/role-mappings/clients/"
                                                        + management
                                                        + "/composite")))
                .filter(role -> role.path("name").asText().equals("impersonation"))
                .map(
                        role ->
                                new OpenWay(
                                        "impersonation",
                                        id(client) + " (its secret opens every account)",
                                        "take the role impersonation from its service account"));
    }

    private Optional<String> management() {
        return Stream.of("realm-management", realm.path("realm").asText() + "-realm")
                .flatMap(
                        name ->
                                Pages.stream(
                                        rest.get("/clients?clientId=" + AdminRest.encode(name))))
                .map(client -> client.path("id").asText())
                .findFirst();
    }

    private static String override(JsonNode client, String flow) {
        return client.path("authenticationFlowBindingOverrides").path(flow).asText("");
    }

    private static boolean isSet(JsonNode client, String attribute) {
        return "true".equals(client.path("attributes").path(attribute).asText());
    }

    private static String id(JsonNode client) {
        return client.path("clientId").asText();
    }
}
