package org.keystead.access.permission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.DecisionLog;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.StepUps;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Explanation;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.representation.CheckResultRepresentation;
import org.keystead.access.representation.ReasonRepresentation;
import org.keystead.access.representation.Representations;

/** Answers checks about one subject; every organization and project is evaluated once. */
public final class Checks {

    private record Place(String organization, Optional<String> project) {}

    private final Decisions decisions;
    private final DecisionLog log;
    private final Subject subject;
    private final Optional<Reasons> reasons;
    private final Catalogue catalogue;
    private final Instant now = Decisions.now();
    private final Map<String, Optional<OrganizationModel>> organizations = new HashMap<>();
    private final Map<Place, Optional<EffectivePermissions>> evaluated = new HashMap<>();

    /**
     * Answers about one subject.
     *
     * @param reasons explains every answer; empty where nobody asked why
     */
    public Checks(Decisions decisions, Subject subject, Optional<Reasons> reasons) {
        this.decisions = decisions;
        this.subject = subject;
        this.reasons = reasons;
        this.catalogue = decisions.catalogue();
        this.log = decisions.log(catalogue);
    }

    public List<CheckResultRepresentation> answer(List<Asked> checks) {
        return answers(checks, this::decide);
    }

    /** A no to each, as about whoever has nothing; a bad one is still its own error. */
    static List<CheckResultRepresentation> refused(List<Asked> checks) {
        return answers(
                checks,
                (id, check) ->
                        new CheckResultRepresentation(
                                id, false, Level.NONE.key(), null, null, null, null));
    }

    private static List<CheckResultRepresentation> answers(
            List<Asked> checks, BiFunction<String, Check, CheckResultRepresentation> decide) {
        List<CheckResultRepresentation> answers = new ArrayList<>(checks.size());
        for (Asked asked : checks) {
            String id = asked.id().orElse(null);
            answers.add(
                    asked.check().isPresent()
                            ? decide.apply(id, asked.check().get())
                            : error(id, "invalid-check", asked.fault().orElseThrow()));
        }
        return answers;
    }

    private CheckResultRepresentation decide(String id, Check check) {
        Optional<Section> section = catalogue.section(check.section());
        if (section.isEmpty()) {
            return error(id, "unknown-section", "The catalogue has no such section.");
        }
        Optional<String> action = check.action();
        if (action.isPresent() && !known(section.get(), action.get())) {
            return error(id, "unknown-action", "The section has no such action.");
        }
        if (organization(check.organization()).isEmpty()) {
            return error(id, "organization-not-found", "There is no such organization.");
        }
        Optional<EffectivePermissions> effective =
                evaluated.computeIfAbsent(
                        new Place(check.organization(), check.project()), this::evaluate);
        if (effective.isEmpty()) {
            return error(id, "project-not-found", "There is no such project.");
        }
        return decide(id, check, section.get(), effective.get().section(check.section()));
    }

    private CheckResultRepresentation decide(
            String id, Check check, Section section, SectionAccess access) {
        boolean held =
                check.action()
                        .map(access::allows)
                        .orElseGet(() -> access.level().reaches(check.level().orElseThrow()));
        Optional<StepUp> missing =
                held ? stepUp(check, section).filter(this::notReached) : Optional.empty();
        log.decided(
                subject.user().getId(),
                check.organization(),
                check.project(),
                section.key(),
                check.action().orElseGet(() -> check.level().orElseThrow().key()),
                held && missing.isEmpty());
        return new CheckResultRepresentation(
                id,
                held && missing.isEmpty(),
                access.level().key(),
                missing.map(Representations::stepUp).orElse(null),
                reasons.map(r -> reason(r, check, section, held, missing.isPresent())).orElse(null),
                null,
                null);
    }

    private ReasonRepresentation reason(
            Reasons voices, Check check, Section section, boolean held, boolean stepUp) {
        OrganizationModel organization = organization(check.organization()).orElseThrow();
        Optional<Project> project =
                check.project().flatMap(alias -> decisions.project(organization, alias));
        Explanation explanation =
                decisions.explain(organization, subject.user(), project, section.key());
        return voices.of(explanation, section, organization, check.action(), held, stepUp);
    }

    private boolean known(Section section, String action) {
        return catalogue.actions(section.key(), Level.MANAGE).contains(action);
    }

    private Optional<StepUp> stepUp(Check check, Section section) {
        return check.action().isPresent()
                ? StepUps.forAction(section, catalogue, check.action().get())
                : StepUps.forLevel(section, catalogue, check.level().orElseThrow());
    }

    private boolean notReached(StepUp stepUp) {
        return !subject.assurance().reaches(stepUp, subject.client(), now);
    }

    /** An organization of others is none, as it is everywhere else. */
    private Optional<OrganizationModel> organization(String alias) {
        return organizations.computeIfAbsent(
                alias,
                key ->
                        decisions
                                .organization(key, subject.user().getId())
                                .filter(subject::reaches));
    }

    private Optional<EffectivePermissions> evaluate(Place place) {
        OrganizationModel organization = organization(place.organization()).orElseThrow();
        if (place.project().isEmpty()) {
            return Optional.of(subject.effective(decisions, organization, Optional.empty()));
        }
        Optional<Project> project = decisions.project(organization, place.project().get());
        return project.map(p -> subject.effective(decisions, organization, project));
    }

    private static CheckResultRepresentation error(String id, String error, String description) {
        return new CheckResultRepresentation(
                id, false, Level.NONE.key(), null, null, error, description);
    }
}
