package org.keystead.access.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.management.AskedAgain;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Caller;
import org.keystead.access.management.Managing;
import org.keystead.access.management.MemberAuthority;
import org.keystead.access.organization.OwnOrganizations;
import org.keystead.access.rest.http.BearerToken;

/** What members manage in their own organizations, without any right in the realm. */
@Produces(MediaType.APPLICATION_JSON)
public final class SelfServiceResource {

    private final Managing managing;

    SelfServiceResource(KeycloakSession session, Caller caller) {
        Authority member = new MemberAuthority(session, caller);
        this.managing =
                Managing.by(
                        session,
                        new AskedAgain(
                                session,
                                member,
                                fresh -> MemberAuthority.anew(fresh, BearerToken.anew(fresh))));
    }

    @Path("me")
    public OwnResource own() {
        return new OwnResource(managing);
    }

    @Path("organizations")
    public OrganizationsResource organizations() {
        return new OrganizationsResource(managing, new OwnOrganizations(managing));
    }
}
