package org.keystead.yubikey.login;

import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.CredentialValidator;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keystead.yubikey.credential.YubikeyCredential;
import org.keystead.yubikey.credential.YubikeyCredentialProvider;

/** Asks for a one-time password of one of the user's keys. */
final class YubikeyAuthenticator
        implements Authenticator, CredentialValidator<YubikeyCredentialProvider> {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        new Login(context).ask();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        new Login(context).answer();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return getCredentialProvider(session).isConfiguredFor(realm, user, YubikeyCredential.TYPE);
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (!login.getRequiredActions().contains(YubikeyCredential.ENROLMENT)) {
            login.addRequiredAction(YubikeyCredential.ENROLMENT);
        }
    }

    @Override
    public List<RequiredActionFactory> getRequiredActions(KeycloakSession session) {
        return List.of(
                (RequiredActionFactory)
                        session.getKeycloakSessionFactory()
                                .getProviderFactory(
                                        RequiredActionProvider.class, YubikeyCredential.ENROLMENT));
    }

    @Override
    public YubikeyCredentialProvider getCredentialProvider(KeycloakSession session) {
        return YubikeyCredentialProvider.of(session);
    }

    @Override
    public void close() {}
}
