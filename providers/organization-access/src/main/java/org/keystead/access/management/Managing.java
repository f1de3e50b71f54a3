package org.keystead.access.management;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.decision.Decisions;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * What every change needs.
 *
 * @param authority by what right the caller manages
 * @param force whether the caller asks to break an invariant on purpose
 * @param told whether changes raise their admin events
 */
public record Managing(
        KeycloakSession session,
        Authority authority,
        Decisions decisions,
        OrganizationAccessProvider access,
        BooleanSupplier force,
        boolean told) {

    /** Breaks no invariant. */
    public static Managing by(KeycloakSession session, Authority authority) {
        return by(session, authority, () -> false);
    }

    public static Managing by(KeycloakSession session, Authority authority, BooleanSupplier force) {
        return new Managing(
                session,
                authority,
                new Decisions(session),
                session.getProvider(OrganizationAccessProvider.class),
                force,
                true);
    }

    /** The same by another right, which breaks no invariant. */
    public Managing as(Authority other) {
        return new Managing(session, other, decisions, access, () -> false, told);
    }

    /** The same for changes that are undone again, which raise no event. */
    public Managing untold() {
        return new Managing(session, authority, decisions, access, force, false);
    }

    /** In a session and a transaction of its own, of which nothing stays in the request's. */
    public <T> T apart(String name, KeycloakSessionTaskWithResult<T> task) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), task, name);
    }

    /** Whether an administrator breaks an invariant on purpose. */
    public boolean forced() {
        return authority.mayForce() && force.getAsBoolean();
    }

    /** A member of the organization; anybody else does not exist here. */
    public UserModel member(OrganizationModel organization, String user) {
        return decisions.member(organization, user).orElseThrow(() -> Refusal.notFound("member"));
    }

    /**
     * Raises the admin event of a change, unless it is a dry run; a part that is {@code null} is
     * left out.
     */
    public void changed(
            OperationType operation, String type, String path, Object before, Object after) {
        if (!told) {
            return;
        }
        Map<String, Object> representation = new LinkedHashMap<>();
        if (before != null) {
            representation.put("before", before);
        }
        if (after != null) {
            representation.put("after", after);
        }
        AdminEventBuilder event = authority.events();
        if (forced()) {
            event.detail("keystead-force", "true");
        }
        event.operation(operation)
                .resource("KEYSTEAD_" + type)
                .resourcePath("organization-access", path)
                .representation(representation)
                .success();
    }
}
