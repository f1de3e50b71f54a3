package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.decision.DecisionLog;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.StepUps;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.StepUp;
import org.keystead.access.permission.Subject;

/** Answers single AuthZEN questions; every user and place is evaluated once a request. */
final class AuthZenEvaluation {

    private final Decisions decisions;
    private final DecisionLog log;
    private final AuthZenSubjects subjects;
    private final Catalogue catalogue;
    private final Instant now = Decisions.now();
    private final Map<List<Object>, EffectivePermissions> evaluated = new HashMap<>();

    AuthZenEvaluation(Decisions decisions, AuthZenSubjects subjects) {
        this.decisions = decisions;
        this.catalogue = decisions.catalogue();
        this.log = decisions.log(catalogue);
        this.subjects = subjects;
    }

    AuthZenDecision decide(JsonNode question) {
        String subjectType = AuthZenEntity.text(question, "subject", "type");
        String subjectId = AuthZenEntity.text(question, "subject", "id");
        String action = AuthZenEntity.text(question, "action", "name");
        String type = AuthZenEntity.text(question, "resource", "type");
        String id = AuthZenEntity.text(question, "resource", "id");
        AuthZenEntity.optionalObject(question, "context", "context");
        Optional<Subject> subject =
                subjects.forEvaluation(
                        subjectType,
                        subjectId,
                        AuthZenEntity.property(question, "subject", "address"));
        Optional<AuthZenPlace> place =
                subject.flatMap(
                        s ->
                                AuthZenPlace.of(decisions, s.user(), type, id)
                                        .filter(at -> s.reaches(at.organization())));
        if (place.isEmpty()) {
            return AuthZenDecision.of(false);
        }
        AuthZenDecision decision = decide(subject.get(), place.get(), action);
        log.decided(
                subject.get().user().getId(),
                place.get().organization().getAlias(),
                place.get().project().map(Project::alias),
                place.get().section().key(),
                action,
                decision.decision());
        return decision;
    }

    /** Every action and level that the subject has there with their present login. */
    List<String> actions(Subject subject, AuthZenPlace place) {
        Set<String> names =
                new LinkedHashSet<>(catalogue.actions(place.section().key(), Level.MANAGE));
        names.add(Level.READ.key());
        names.add(Level.MANAGE.key());
        return names.stream().filter(name -> decide(subject, place, name).decision()).toList();
    }

    private AuthZenDecision decide(Subject subject, AuthZenPlace place, String name) {
        SectionAccess access = effective(subject, place).section(place.section().key());
        boolean action = catalogue.actions(place.section().key(), Level.MANAGE).contains(name);
        Optional<Level> level = Level.of(name).filter(l -> !action && l != Level.NONE);
        boolean held =
                action ? access.allows(name) : level.map(access.level()::reaches).orElse(false);
        if (!held) {
            return AuthZenDecision.of(false);
        }
        Optional<StepUp> asked =
                action
                        ? StepUps.forAction(place.section(), catalogue, name)
                        : StepUps.forLevel(place.section(), catalogue, level.orElseThrow());
        return asked.filter(s -> !subject.assurance().reaches(s, subject.client(), now))
                .map(AuthZenDecision::stepUp)
                .orElseGet(() -> AuthZenDecision.of(true));
    }

    private EffectivePermissions effective(Subject subject, AuthZenPlace place) {
        return evaluated.computeIfAbsent(
                List.of(
                        subject.key().map(k -> k.key().id()).orElse(""),
                        subject.user().getId(),
                        place.organization().getId(),
                        place.project().map(p -> p.id()).orElse("")),
                key -> subject.effective(decisions, place.organization(), place.project()));
    }
}
