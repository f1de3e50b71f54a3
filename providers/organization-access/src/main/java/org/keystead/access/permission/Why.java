package org.keystead.access.permission;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.decision.StepUps;
import org.keystead.access.evaluation.Explanation;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.CheckResultRepresentation;
import org.keystead.access.representation.Representations;

/**
 * Why a member may or may not do something, for those who manage members. It is no decision, so no
 * log records it; and nobody's login is known, so a step-up is always said.
 */
public final class Why {

    private final Decisions decisions;
    private final LocalizedMessages words;

    /**
     * Explains in one language.
     *
     * @param words those of the member, since the sentence is for them
     */
    public Why(Decisions decisions, LocalizedMessages words) {
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * The answer to one question about a member.
     *
     * @param project where; empty for the organization itself
     * @param name an action of the section, or a level
     */
    public CheckResultRepresentation answer(
            OrganizationModel organization,
            UserModel member,
            Optional<Project> project,
            String section,
            String name) {
        Catalogue catalogue = decisions.catalogue();
        Section asked = catalogue.section(section).orElseThrow(() -> Refusal.notFound("section"));
        Optional<String> action =
                Optional.of(name).filter(catalogue.actions(section, Level.MANAGE)::contains);
        Optional<Level> level = Level.of(name).filter(l -> action.isEmpty() && l != Level.NONE);
        if (action.isEmpty() && level.isEmpty()) {
            throw Refusal.notFound("action");
        }
        Explanation explanation = decisions.explain(organization, member, project, section);
        boolean held =
                action.map(explanation.access()::allows)
                        .orElseGet(() -> explanation.access().level().reaches(level.orElseThrow()));
        Optional<StepUp> stepUp =
                action.isPresent()
                        ? StepUps.forAction(asked, catalogue, action.get())
                        : StepUps.forLevel(asked, catalogue, level.orElseThrow());
        return new CheckResultRepresentation(
                null,
                held && stepUp.isEmpty(),
                explanation.access().level().key(),
                stepUp.filter(s -> held).map(Representations::stepUp).orElse(null),
                new Reasons(catalogue, words)
                        .of(
                                explanation,
                                asked,
                                organization,
                                action,
                                held,
                                held && stepUp.isPresent()),
                null,
                null);
    }
}
