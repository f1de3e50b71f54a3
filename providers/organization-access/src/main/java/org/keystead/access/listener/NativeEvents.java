package org.keystead.access.listener;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.util.JsonSerialization;
import org.keystead.access.owner.OwnerDisabled;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Follows what Keycloak's own endpoints tell they did: invitations that were sent anew or deleted,
 * and owners who were disabled.
 */
final class NativeEvents implements EventListenerProvider {

    private static final Pattern INVITING =
            Pattern.compile("/?organizations/([^/]+)/(?:members|invitations)(?:/.*)?");
    private static final Pattern RESENT =
            Pattern.compile("/?organizations/[^/]+/invitations/([^/]+)/resend/?");
    private static final Pattern USER = Pattern.compile(".*/([^/]+)");

    private final KeycloakSession session;

    NativeEvents(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT) {
            new OwnerDisabled(session).look(event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean withRepresentation) {
        String path = event.getResourcePath();
        if (path == null) {
            return;
        }
        if (event.getResourceType() == ResourceType.ORGANIZATION_MEMBERSHIP) {
            invited(event, path);
        }
        Matcher user = USER.matcher(path);
        if (event.getResourceType() == ResourceType.USER
                && event.getOperationType() == OperationType.UPDATE
                && user.matches()) {
            new OwnerDisabled(session).by(event.getAuthDetails()).look(user.group(1));
        }
    }

    /** An invitation that is sent anew is another one: the promise passes to it. */
    private void invited(AdminEvent event, String path) {
        Matcher inviting = INVITING.matcher(path);
        if (!inviting.matches()) {
            return;
        }
        Invitations invitations =
                session.getProvider(OrganizationAccessProvider.class).invitations();
        Matcher resent = RESENT.matcher(path);
        if (resent.matches()) {
            String sent = id(event.getRepresentation());
            if (!sent.isEmpty()) {
                invitations.move(resent.group(1), sent);
            }
        }
        session.getTransactionManager()
                .enlistPrepare(new Leftovers(invitations, inviting.group(1)));
    }

    /**
     * Removes promises without an invitation when nothing else will be done. What is told may still
     * fail, if somebody else took the invitation first; a listener's failure would be passed over.
     */
    private static final class Leftovers extends AbstractKeycloakTransaction {

        private final Invitations invitations;
        private final String organization;

        private Leftovers(Invitations invitations, String organization) {
            this.invitations = invitations;
            this.organization = organization;
        }

        @Override
        protected void commitImpl() {
            try {
                invitations.removeLeft(organization);
            } catch (ModelException e) {
                // the session in which our own errors are written is over
                throw new NotFoundException("There is no such invitation.", e);
            }
        }

        @Override
        protected void rollbackImpl() {}
    }

    private static String id(String representation) {
        try {
            JsonNode json = JsonSerialization.mapper.readTree(representation);
            return json.path("id").asText();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() {}
}
