package org.keystead.access.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.model.Grant;

/**
 * The mail that carries an invitation: who invites, to what, what is given, until when.
 *
 * <p>It goes to people who asked for nothing, and the names in it are its sender's choice.
 *
 * @param sender the member who invites; empty where an administrator does
 */
public record InvitationMail(
        KeycloakSession session, OrganizationModel organization, Optional<UserModel> sender) {

    /** As many lines as one looks through. */
    private static final int SHOWN = 20;

    /** In the reader's language, or in that of the request where they have none yet. */
    public void send(UserModel reader, List<Grant> promised, Instant until, String link)
            throws EmailException {
        LocalizedMessages words = LocalizedMessages.to(session, reader);
        Given given = new Given(new Decisions(session), organization, words);
        PlainName name = PlainName.of(organization.getName());
        Map<String, Object> content = new HashMap<>();
        content.put("reader", name(reader).orElse(""));
        content.put("sender", sender.map(s -> name(s).orElse(plain(s.getUsername()))).orElse(""));
        content.put("organization", name.text());
        content.put("given", promised.stream().limit(SHOWN).map(given::line).toList());
        content.put("more", Math.max(0, promised.size() - SHOWN));
        content.put("until", words.time(until));
        content.put("link", link);
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(session.getContext().getRealm())
                .setUser(reader)
                .send(
                        name.altered()
                                ? "keysteadInvitationSubjectUnnamed"
                                : "keysteadInvitationSubject",
                        List.of(name.text()),
                        "keystead-invitation.ftl",
                        new HashMap<>(Map.of("keystead", content)));
    }

    private static Optional<String> name(UserModel user) {
        String name =
                Stream.of(user.getFirstName(), user.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(plain(name));
    }

    private static String plain(String chosen) {
        return PlainName.of(chosen).text();
    }
}
