package org.keystead.access.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;

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
        Locale locale = session.getContext().resolveLocale(to);
        List<Map<String, Object>> lines =
                grants.stream().map(grant -> line(decisions, organization, grant, locale)).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("keystead", Map.of("organization", organization.getName(), "grants", lines));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm())
                    .setUser(to)
                    .send(
                            "keysteadGrantEndSubject",
                            List.of(organization.getName()),
                            "keystead-grant-end.ftl",
                            content);
        } catch (EmailException e) {
            LOG.warnf(e, "an owner of organization %s is not told of ends", organization.getId());
        }
    }

    private Map<String, Object> line(
            Decisions decisions, OrganizationModel organization, Grant grant, Locale locale) {
        String who =
                decisions
                        .member(organization, grant.user())
                        .map(UserModel::getUsername)
                        .orElse(grant.user());
        String where =
                grant.project()
                        .flatMap(id -> decisions.project(organization, id))
                        .map(Project::name)
                        .orElse(organization.getName());
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC);
        return Map.of(
                "who",
                who,
                "what",
                what(decisions, organization, grant),
                "where",
                where,
                "end",
                format.format(grant.expiresAt().orElseThrow()),
                "over",
                !grant.liveAt(now));
    }

    private static String what(Decisions decisions, OrganizationModel organization, Grant grant) {
        if (grant.access() instanceof Access.ByRole byRole) {
            return decisions
                    .roles(organization)
                    .apply(byRole.role())
                    .flatMap(Role::displayName)
                    .orElse(byRole.role());
        }
        Access.Direct direct = (Access.Direct) grant.access();
        String section = direct.permission().section();
        return decisions.catalogue().section(section).map(Section::name).orElse(section)
                + ": "
                + direct.permission().level().key();
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
