package org.keystead.access.invitation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;
import org.keycloak.utils.StringUtil;
import org.keystead.access.model.Landing;

/** Where somebody goes who has joined: to an address of the realm's, never one of a stranger's. */
public record LandingUris(KeycloakSession session) {

    /** The page's name below the realm, and its parameters. */
    public static final String PAGE = "keystead-landing";

    public static final String CLIENT = "client_id";
    public static final String REDIRECT = "redirect_uri";
    public static final String ORGANIZATION = "organization";

    /**
     * The page that a newcomer comes from, which knows where to. After a login Keycloak adds a code
     * for the account console to the address, which no application should see.
     */
    String page(Landing landing, OrganizationModel organization) {
        String query =
                Stream.of(
                                parameter(CLIENT, landing.client()),
                                parameter(REDIRECT, landing.redirectUri()),
                                parameter(ORGANIZATION, Optional.of(organization.getId())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&"));
        return Urls.realmBase(session.getContext().getUri().getBaseUri())
                        .path("{realm}/{page}")
                        .build(realm().getName(), PAGE)
                + "?"
                + query;
    }

    /**
     * The address itself.
     *
     * @param organization the one that they have joined, if they are its member
     */
    public URI of(Landing landing, Optional<OrganizationModel> organization) {
        Optional<ClientModel> client = landing.client().flatMap(this::client);
        return client.flatMap(c -> landing.redirectUri().flatMap(uri -> redirect(c, uri)))
                .or(
                        () ->
                                organization
                                        .map(OrganizationModel::getRedirectUrl)
                                        .filter(u -> !u.isBlank()))
                .or(() -> client.flatMap(this::home))
                .flatMap(LandingUris::address)
                .orElseGet(this::account);
    }

    /** An enabled client of the realm. */
    Optional<ClientModel> client(String clientId) {
        return Optional.ofNullable(realm().getClientByClientId(clientId))
                .filter(ClientModel::isEnabled);
    }

    /** The address, where it is one that the client registered. */
    Optional<String> redirect(ClientModel client, String uri) {
        return Optional.ofNullable(RedirectUtils.verifyRedirectUri(session, uri, client));
    }

    private Optional<String> home(ClientModel client) {
        return StringUtil.isBlank(client.getBaseUrl())
                ? Optional.ofNullable(client.getRootUrl())
                : Optional.ofNullable(
                        ResolveRelative.resolveRelativeUri(
                                session, client.getRootUrl(), client.getBaseUrl()));
    }

    private URI account() {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(realm().getName());
    }

    private static Optional<URI> address(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> parameter(String name, Optional<String> value) {
        return value.map(v -> name + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
