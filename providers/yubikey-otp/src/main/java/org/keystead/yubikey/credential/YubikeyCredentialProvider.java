package org.keystead.yubikey.credential;

import java.util.Optional;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.Verdict;

/** Keys as Keycloak's consoles, conditions and validators see them. */
public final class YubikeyCredentialProvider
        implements CredentialProvider<YubikeyCredential>, CredentialInputValidator {

    private final KeycloakSession session;
    private final ValidationService service;

    YubikeyCredentialProvider(KeycloakSession session, ValidationService service) {
        this.session = session;
        this.service = service;
    }

    public static YubikeyCredentialProvider of(KeycloakSession session) {
        return (YubikeyCredentialProvider)
                session.getProvider(CredentialProvider.class, YubikeyCredential.TYPE);
    }

    public ValidationService service() {
        return service;
    }

    @Override
    public String getType() {
        return YubikeyCredential.TYPE;
    }

    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel user, YubikeyCredential credential) {
        return user.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public YubikeyCredential getCredentialFromModel(CredentialModel model) {
        return YubikeyCredential.of(model);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                .displayName("keystead-yubikey-otp-display-name")
                .helpText("keystead-yubikey-otp-help-text")
                .iconCssClass("kcAuthenticatorWebAuthnClass")
                .createAction(YubikeyCredential.ENROLMENT)
                .removeable(true)
                .build(session);
    }

    @Override
    public boolean supportsCredentialType(String credentialType) {
        return getType().equals(credentialType);
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String credentialType) {
        return supportsCredentialType(credentialType)
                && !new KeyRing(session, realm, user).keys().isEmpty();
    }

    /** The way for flows without a page: the realm's settings, and a plain yes or no. */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        Optional<Otp> otp = Optional.ofNullable(input.getChallengeResponse()).flatMap(Otp::of);
        if (!supportsCredentialType(input.getType()) || otp.isEmpty()) {
            return false;
        }
        try {
            Settings settings = service.settings(session, realm, Optional.empty());
            return new KeyCheck(session, realm, user, service)
                            .check(settings, otp.get(), false)
                            .verdict()
                    == Verdict.ACCEPTED;
        } catch (InvalidSettings e) {
            return false;
        }
    }
}
