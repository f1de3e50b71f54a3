package org.keystead.access.permission;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.apikey.KeyVerification;
import org.keystead.access.apikey.Presented;
import org.keystead.access.apikey.ShownKeys;
import org.keystead.access.apikey.VerifiedKey;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Caller;
import org.keystead.access.model.Project;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.CheckResultRepresentation;
import org.keystead.access.representation.EffectivePermissionsRepresentation;
import org.keystead.access.representation.KeyCheckResultsRepresentation;
import org.keystead.access.representation.KeyDescriptionRepresentation;
import org.keystead.access.representation.KeyProjectRepresentation;
import org.keystead.access.representation.KeySubjectRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.representation.SectionAccessRepresentation;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What is said about an API key that somebody showed to the caller. */
public final class KeyAnswers {

    private final KeycloakSession session;
    private final Decisions decisions;
    private final Caller caller;

    public KeyAnswers(KeycloakSession session, Decisions decisions, Caller caller) {
        this.session = session;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** Answers checks, for a resource server; about a key that does not count each is a no. */
    public KeyCheckResultsRepresentation checks(Presented presented, List<Asked> checks) {
        if (!Subject.mayCheckOthers(caller)) {
            throw Refusal.denied();
        }
        Optional<VerifiedKey> key = verified(presented);
        List<CheckResultRepresentation> results =
                key.map(k -> Subject.of(k, caller.client()))
                        .map(subject -> new Checks(decisions, subject, Optional.empty()))
                        .map(answers -> answers.answer(checks))
                        .orElseGet(() -> Checks.refused(checks));
        return new KeyCheckResultsRepresentation(
                key.map(KeyAnswers::subject).orElse(null), results);
    }

    /** What a key is good for, for whoever has it. */
    public KeyDescriptionRepresentation description(Presented presented) {
        return verified(presented)
                .map(this::description)
                .orElse(KeyDescriptionRepresentation.INACTIVE);
    }

    private KeyDescriptionRepresentation description(VerifiedKey key) {
        OrganizationModel organization =
                decisions.organization(key.key().organization()).orElseThrow();
        EffectivePermissionsRepresentation there = there(key, organization, Optional.empty());
        Optional<List<KeyProjectRepresentation>> projects =
                key.key().narrowing().projects().map(ids -> projects(key, organization));
        return new KeyDescriptionRepresentation(
                true,
                subject(key),
                there.organization(),
                projects.orElse(null),
                there.sections(),
                key.key().expiresAt().map(Object::toString).orElse(null));
    }

    private List<KeyProjectRepresentation> projects(
            VerifiedKey key, OrganizationModel organization) {
        OrganizationAccessProvider access = session.getProvider(OrganizationAccessProvider.class);
        return new ShownKeys(access, decisions)
                .projects(organization, key.key()).stream()
                        .map(
                                project ->
                                        new KeyProjectRepresentation(
                                                project.id(),
                                                project.alias(),
                                                project.name(),
                                                sections(key, organization, project)))
                        .toList();
    }

    private List<SectionAccessRepresentation> sections(
            VerifiedKey key, OrganizationModel organization, Project project) {
        return there(key, organization, Optional.of(project)).sections();
    }

    private EffectivePermissionsRepresentation there(
            VerifiedKey key, OrganizationModel organization, Optional<Project> project) {
        return Representations.effective(
                key.user(),
                organization,
                project,
                Subject.of(key, caller.client()).effective(decisions, organization, project),
                decisions.catalogue(),
                false,
                Optional.empty());
    }

    private Optional<VerifiedKey> verified(Presented presented) {
        return new KeyVerification(session, decisions).verify(presented);
    }

    private static KeySubjectRepresentation subject(VerifiedKey key) {
        return new KeySubjectRepresentation(
                key.user().getId(),
                key.user().getUsername(),
                new KeySubjectRepresentation.Key(key.key().id(), key.key().name()));
    }
}
