package org.keystead.access.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.decision.Users;
import org.keystead.access.model.ApiKey;

/** One mail to a user about all their API keys that end soon and count until then. */
record KeyEndMail(KeycloakSession session) {

    private static final Logger LOG = Logger.getLogger(KeyEndMail.class);

    void send(String user, List<ApiKey> keys) {
        new Users(session)
                .withId(user)
                .filter(reader -> reader.getEmail() != null)
                .ifPresent(reader -> send(reader, keys));
    }

    private void send(UserModel reader, List<ApiKey> keys) {
        Decisions decisions = new Decisions(session);
        LocalizedMessages words = LocalizedMessages.to(session, reader);
        List<Map<String, String>> lines =
                keys.stream().flatMap(key -> line(decisions, words, reader, key)).toList();
        if (lines.isEmpty()) {
            return;
        }
        Map<String, Object> content = new HashMap<>();
        content.put("keystead", Map.of("keys", lines));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(session.getContext().getRealm())
                    .setUser(reader)
                    .send("keysteadApiKeyEndSubject", "keystead-api-key-end.ftl", content);
        } catch (EmailException e) {
            LOG.warnf(e, "user %s is not told of ends of API keys", reader.getId());
        }
    }

    /** Nothing of a key that counts for nothing already. */
    private static Stream<Map<String, String>> line(
            Decisions decisions, LocalizedMessages words, UserModel reader, ApiKey key) {
        Optional<OrganizationModel> organization =
                decisions
                        .organization(key.organization())
                        .filter(found -> decisions.acts(found, reader, Optional.empty()));
        return organization.stream()
                .map(
                        found ->
                                Map.of(
                                        "name",
                                        Given.plain(key.name()),
                                        "organization",
                                        Given.plain(found.getName()),
                                        "end",
                                        words.time(key.expiresAt().orElseThrow())));
    }
}
