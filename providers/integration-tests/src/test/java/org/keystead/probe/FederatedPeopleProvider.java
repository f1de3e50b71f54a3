package org.keystead.probe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.adapter.AbstractUserAdapterFederatedStorage;
import org.keycloak.storage.user.ImportedUserValidation;
import org.keycloak.storage.user.UserLookupProvider;

/** People who live outside the database: whoever is called {@code federated-…} is one of them. */
final class FederatedPeopleProvider
        implements UserStorageProvider,
                UserLookupProvider,
                CredentialInputValidator,
                ImportedUserValidation {

    private static final String PREFIX = "federated-";

    /** The ids of users who were copied and are there no more. */
    static final Set<String> FORGOTTEN = ConcurrentHashMap.newKeySet();

    private static final String PASSWORD = "test-password";

    private final KeycloakSession session;
    private final ComponentModel component;

    FederatedPeopleProvider(KeycloakSession session, ComponentModel component) {
        this.session = session;
        this.component = component;
    }

    @Override
    public UserModel getUserById(RealmModel realm, String id) {
        return getUserByUsername(realm, StorageId.externalId(id));
    }

    @Override
    public UserModel getUserByUsername(RealmModel realm, String username) {
        return username.startsWith(PREFIX) ? new Person(realm, username) : null;
    }

    @Override
    public UserModel getUserByEmail(RealmModel realm, String email) {
        return null;
    }

    /** Keycloak deletes its copy of whoever is not there any more. */
    @Override
    public UserModel validate(RealmModel realm, UserModel copy) {
        return FORGOTTEN.contains(copy.getId()) ? null : copy;
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return PasswordCredentialModel.TYPE.equals(type);
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return PASSWORD.equals(input.getChallengeResponse());
    }

    @Override
    public void close() {}

    private final class Person extends AbstractUserAdapterFederatedStorage {

        private final String username;

        private Person(RealmModel realm, String username) {
            super(FederatedPeopleProvider.this.session, realm, component);
            this.username = username;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public void setUsername(String name) {}
    }
}
