package org.keystead.yubikey.enrolment;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** Leads on to Keycloak's recovery codes, where the realm has them and the user has none. */
final class RecoveryCodesOffer {

    static final String OPTION = "keystead.yubikey.offer-recovery-codes";

    private static final String CODES = RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name();

    /** Keycloak's authenticator that asks for such a code. */
    private static final String RECOVERY_STEP = "auth-recovery-authn-code-form";

    private RecoveryCodesOffer() {}

    static void make(RequiredActionContext context) {
        UserModel user = context.getUser();
        if (isOn(context)
                && isPossible(context.getRealm())
                && !user.credentialManager()
                        .isConfiguredFor(RecoveryAuthnCodesCredentialModel.TYPE)) {
            user.addRequiredAction(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
        }
    }

    private static boolean isOn(RequiredActionContext context) {
        return context.getConfig() == null
                || Boolean.parseBoolean(context.getConfig().getConfigValue(OPTION, "true"));
    }

    private static boolean isPossible(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(CODES);
        return action != null
                && action.isEnabled()
                && realm.getAuthenticationFlowsStream()
                        .flatMap(flow -> realm.getAuthenticationExecutionsStream(flow.getId()))
                        .anyMatch(
                                execution ->
                                        RECOVERY_STEP.equals(execution.getAuthenticator())
                                                && !execution.isDisabled());
    }
}
