package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keystead.access.decision.Decisions;
import org.keystead.access.invitation.LandingUris;
import org.keystead.access.model.Landing;

/** Sends newcomers on who have registered by the link of an invitation, and shows nothing. */
public final class LandingPage {

    private final KeycloakSession session;

    LandingPage(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response go() {
        Landing landing =
                new Landing(parameter(LandingUris.CLIENT), parameter(LandingUris.REDIRECT));
        return Response.status(Response.Status.FOUND)
                .location(new LandingUris(session).of(landing, joined()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Nobody but its members learns where an organization sends them. */
    private Optional<OrganizationModel> joined() {
        AuthResult login =
                AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true);
        Decisions decisions = new Decisions(session);
        return parameter(LandingUris.ORGANIZATION)
                .filter(id -> login != null)
                .flatMap(decisions::organization)
                .filter(organization -> decisions.isMember(organization, login.user()));
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(
                        session.getContext().getUri().getQueryParameters().getFirst(name))
                .filter(value -> !value.isBlank());
    }
}
