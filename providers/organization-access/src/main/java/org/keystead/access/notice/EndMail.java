package org.keystead.access.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.model.Grant;

/** One mail to each owner of an organization about all its grants that end. */
record EndMail(KeycloakSession session, Instant now) {

    private static final Logger LOG = Logger.getLogger(EndMail.class);
    private static final int OWNERS = 20;

    void send(String organization, List<Grant> grants) {
        Decisions decisions = new Decisions(session);
        Optional<OrganizationModel> found =
                decisions.organization(organization).filter(OrganizationModel::isEnabled);
        if (found.isPresent()) {
            for (String owner : new LastOwner(session, realm()).usable(organization, OWNERS)) {
                decisions
                        .member(found.get(), owner)
                        .filter(user -> user.getEmail() != null)
                        .ifPresent(user -> send(decisions, found.get(), user, grants));
            }
        }
    }

    private void send(
            Decisions decisions, OrganizationModel organization, UserModel to, List<Grant> grants) {
        LocalizedMessages words = LocalizedMessages.to(session, to);
        Given given = new Given(decisions, organization, words);
        String name = Given.plain(organization.getName());
        List<Map<String, Object>> lines =
                grants.stream().map(grant -> line(given, grant, name)).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("keystead", Map.of("organization", name, "grants", lines));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm())
                    .setUser(to)
                    .send(
                            "keysteadGrantEndSubject",
                            List.of(name),
                            "keystead-grant-end.ftl",
                            content);
        } catch (EmailException e) {
            LOG.warnf(e, "an owner of organization %s is not told of ends", organization.getId());
        }
    }

    private Map<String, Object> line(Given given, Grant grant, String organization) {
        String who =
                given.decisions()
                        .member(given.organization(), grant.user())
                        .map(UserModel::getUsername)
                        .orElse(grant.user());
        return Map.of(
                "who",
                Given.plain(who),
                "what",
                given.what(grant),
                "where",
                given.where(grant).orElse(organization),
                "end",
                given.words().time(grant.expiresAt().orElseThrow()),
                "over",
                !grant.liveAt(now));
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
