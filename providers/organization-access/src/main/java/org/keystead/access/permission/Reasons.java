package org.keystead.access.permission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.evaluation.Contribution;
import org.keystead.access.evaluation.Explanation;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Section;
import org.keystead.access.representation.ContributionRepresentation;
import org.keystead.access.representation.ReasonRepresentation;

/**
 * Explanations in both voices: a sentence for the person, and the grants for who gives them. One
 * member may hold thousands, and a request ask a thousand times why: an answer names so many.
 */
public final class Reasons {

    private static final int GRANTS_OF_A_REASON = 100;
    private static final int GRANTS_OF_AN_ANSWER = 1000;

    private static final Comparator<Contribution> THOSE_THAT_COUNT_FIRST =
            Comparator.comparing(contribution -> !contribution.counts());

    private final Catalogue catalogue;
    private final LocalizedMessages words;
    private int room = GRANTS_OF_AN_ANSWER;

    public Reasons(Catalogue catalogue, LocalizedMessages words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /**
     * The reason of one answer.
     *
     * @param action what was asked for; empty where a level was
     * @param held whether the subject has it, whether or not they still have to log in again for it
     * @param stepUp whether a stronger or fresher login is all that is missing
     */
    ReasonRepresentation of(
            Explanation explanation,
            Section section,
            OrganizationModel organization,
            Optional<String> action,
            boolean held,
            boolean stepUp) {
        Explanation.Rule rule = explanation.ruleFor(action, catalogue);
        List<ContributionRepresentation> named = named(explanation.contributions(), section.key());
        int omitted = explanation.contributions().size() - named.size();
        return new ReasonRepresentation(
                words.say(
                        key(explanation, rule, action, held, stepUp),
                        words.name(section.name()),
                        organization.getName()),
                new ReasonRepresentation.Admin(rule.key(), named, omitted > 0 ? omitted : null));
    }

    private List<ContributionRepresentation> named(List<Contribution> all, String section) {
        List<Contribution> ordered =
                all.size() <= Math.min(room, GRANTS_OF_A_REASON)
                        ? all
                        : all.stream().sorted(THOSE_THAT_COUNT_FIRST).toList();
        List<ContributionRepresentation> named =
                ordered.stream()
                        .limit(Math.min(room, GRANTS_OF_A_REASON))
                        .map(c -> contribution(c, section))
                        .toList();
        room -= named.size();
        return named;
    }

    private static String key(
            Explanation explanation,
            Explanation.Rule rule,
            Optional<String> action,
            boolean held,
            boolean stepUp) {
        if (stepUp) {
            return "keysteadAccessStepUp";
        }
        if (held) {
            return switch (rule) {
                case OWNER -> "keysteadAccessOwner";
                case EVERYONE -> "keysteadAccessEveryone";
                default -> "keysteadAccessGranted";
            };
        }
        return switch (rule) {
            case DISABLED -> "keysteadAccessDisabled";
            case OWNER_ONLY -> "keysteadAccessOwnerOnly";
            case OWNER_ONLY_ACTION -> "keysteadAccessOwnerOnlyAction";
            default -> refusal(explanation, action);
        };
    }

    private static String refusal(Explanation explanation, Optional<String> action) {
        if (action.map(explanation::excepts).orElse(false)) {
            return "keysteadAccessExcepted";
        }
        return explanation.ended() ? "keysteadAccessEnded" : "keysteadAccessNotGranted";
    }

    private static ContributionRepresentation contribution(Contribution c, String section) {
        Optional<Permission> permission = c.permission();
        return new ContributionRepresentation(
                c.grant().id(),
                c.grant().access() instanceof Access.ByRole byRole ? byRole.role() : null,
                permission.map(Permission::section).orElse(null),
                permission.map(p -> p.level().key()).orElse(null),
                permission.map(p -> absentIfEmpty(p.except())).orElse(null),
                c.includedBy(section).orElse(null),
                c.grant().project().orElse(null),
                c.grant().expiresAt().map(Object::toString).orElse(null),
                c.standing().key(),
                permission.isPresent() ? List.copyOf(c.actions()) : null);
    }

    private static Collection<String> absentIfEmpty(Collection<String> values) {
        return values.isEmpty() ? null : values;
    }
}
