package org.keystead.access.decision;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;

/** When a section asks for a stronger login. */
public final class StepUps {

    private StepUps() {}

    /** A level's step-up concerns the actions that no lower level has. */
    public static Optional<StepUp> forAction(Section section, Catalogue catalogue, String action) {
        return section.stepUp()
                .filter(
                        stepUp ->
                                stepUp.actions().contains(action)
                                        || stepUp.from()
                                                .map(
                                                        from ->
                                                                from == Level.READ
                                                                        || !catalogue
                                                                                .actions(
                                                                                        section
                                                                                                .key(),
                                                                                        Level.READ)
                                                                                .contains(action))
                                                .orElse(false));
    }

    /** What the caller's login lacks for an action that they may do otherwise. */
    public static Optional<StepUp> missing(
            Catalogue catalogue,
            String section,
            String action,
            Assurance login,
            ClientModel client) {
        return catalogue
                .section(section)
                .flatMap(s -> forAction(s, catalogue, action))
                .filter(stepUp -> !login.reaches(stepUp, client, Decisions.now()));
    }

    /** What asking for a whole level asks for. */
    public static Optional<StepUp> forLevel(Section section, Catalogue catalogue, Level level) {
        return section.stepUp()
                .filter(
                        stepUp ->
                                stepUp.from().map(level::reaches).orElse(false)
                                        || catalogue.actions(section.key(), level).stream()
                                                .anyMatch(stepUp.actions()::contains));
    }

    /** What some of the caller's actions will ask for. */
    public static Optional<StepUp> amongHeld(
            Section section, Catalogue catalogue, SectionAccess access) {
        return access.actions().stream()
                .map(action -> forAction(section, catalogue, action))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
