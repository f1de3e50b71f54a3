package org.keystead.access.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The mail that tells people of a new secret that stands for them, which somebody else may have
 * made. It goes out when the secret counts, and one that cannot be sent keeps nobody from it.
 */
public final class KeyMail extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(KeyMail.class);

    private final KeycloakSession session;
    private final String realm;
    private final String user;
    private final String organization;
    private final String key;
    private final boolean rotated;

    private KeyMail(
            KeycloakSession session,
            UserModel user,
            OrganizationModel organization,
            String key,
            boolean rotated) {
        this.session = session;
        this.realm = session.getContext().getRealm().getId();
        this.user = user.getId();
        this.organization = Given.plain(organization.getName());
        this.key = Given.plain(key);
        this.rotated = rotated;
    }

    /**
     * Sends it once the session's transaction is committed.
     *
     * @param key the name of the key
     * @param rotated whether the key was there before
     */
    public static void after(
            KeycloakSession session,
            UserModel user,
            OrganizationModel organization,
            String key,
            boolean rotated) {
        session.getTransactionManager()
                .enlistAfterCompletion(new KeyMail(session, user, organization, key, rotated));
    }

    @Override
    protected void commitImpl() {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), this::send);
        } catch (RuntimeException e) {
            LOG.warnf(e, "user %s is not told of an API key", user);
        }
    }

    private void send(KeycloakSession later) {
        RealmModel there = later.realms().getRealm(realm);
        if (there == null || there.getSmtpConfig().isEmpty()) {
            return;
        }
        later.getContext().setRealm(there);
        UserModel reader = later.users().getUserById(there, user);
        if (reader == null || reader.getEmail() == null) {
            return;
        }
        Map<String, Object> content = new HashMap<>();
        content.put(
                "keystead", Map.of("key", key, "organization", organization, "rotated", rotated));
        try {
            later.getProvider(EmailTemplateProvider.class)
                    .setRealm(there)
                    .setUser(reader)
                    .send(
                            rotated ? "keysteadApiKeyRotatedSubject" : "keysteadApiKeyMadeSubject",
                            List.of(organization),
                            "keystead-api-key.ftl",
                            content);
        } catch (EmailException e) {
            LOG.warnf(e, "user %s is not told of an API key", user);
        }
    }

    @Override
    protected void rollbackImpl() {}
}
