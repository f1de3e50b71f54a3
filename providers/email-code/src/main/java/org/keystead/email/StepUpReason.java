package org.keystead.email;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Has the next page say why a login is asked for more; asks for nothing itself. */
final class StepUpReason implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.setForwardedInfoMessage(
                "keysteadStepUpReason",
                ClientName.of(context.getAuthenticationSession().getClient()));
        context.success();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        context.success();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
