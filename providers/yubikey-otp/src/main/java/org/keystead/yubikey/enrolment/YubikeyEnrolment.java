package org.keystead.yubikey.enrolment;

import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keystead.yubikey.credential.YubikeyCredential;

/** Links a key to the account: a name for it, and a touch as proof. */
final class YubikeyEnrolment implements RequiredActionProvider, CredentialRegistrator {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel login) {
        return YubikeyCredential.TYPE;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Enrolment.asked(context).ask();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Enrolment.answered(context).answer();
    }

    @Override
    public void close() {}
}
