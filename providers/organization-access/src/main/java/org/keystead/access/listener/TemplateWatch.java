package org.keystead.access.listener;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.ErrorResponse;
import org.keystead.access.catalogue.RealmAccessEvent;
import org.keystead.access.invariant.RealmLosses;
import org.keystead.access.model.Role;
import org.keystead.access.rule.Invariant;

/**
 * Holds edits of our components by Keycloak's own REST, the console or Terraform to what our REST
 * asks of a catalogue and of role templates. Nothing is forced at those doors.
 */
public final class TemplateWatch implements ProviderEventListener {

    private static final String JUDGED = "keystead-realm-access-judged";

    /** The rest of this session changes what was judged already, or was forced. */
    public static void judged(KeycloakSession session) {
        session.setAttribute(JUDGED, true);
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmAccessEvent change
                && change.session().getAttribute(JUDGED) == null) {
            judge(change);
        }
    }

    private static void judge(RealmAccessEvent change) {
        RealmLosses losses = new RealmLosses(change.session(), change.realm());
        require(Invariant.LAST_OWNER, losses.ownerless(change.templates()));
        require(Invariant.MEANT_GRANTS, losses.meaningless(change.catalogue(), change.templates()));
        for (Role role : change.templates()) {
            require(Invariant.SINGLE_HOLDER, losses.crowded(role));
        }
    }

    private static void require(Invariant rule, List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            throw ErrorResponse.error(
                    rule.code() + ": " + String.join("; ", conflicts), Response.Status.CONFLICT);
        }
    }
}
