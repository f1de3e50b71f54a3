package org.keystead.access.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;

/**
 * Nobody gives more than she has, nor touches who has more (delegation, ASVS 8.2).
 *
 * <p>Realm administrators stand outside; owners have everything.
 */
record Fence(Managing managing, OrganizationModel organization) {

    /**
     * Ends the request if one of these grants would give anything the actor has not, or for longer
     * than she has it.
     */
    void requireGivable(List<Grant> given) {
        if (managing.authority().administrator()) {
            return;
        }
        UserModel actor = managing.authority().actor();
        requireHeld(given);
        for (Grant grant : given) {
            Optional<Project> project = grant.project().flatMap(this::project);
            List<Grant> lasting = lasting(managing.decisions().grants(organization, actor), grant);
            EffectivePermissions has =
                    managing.decisions().evaluate(organization, lasting, project);
            if (!covers(
                    has, managing.decisions().evaluate(organization, List.of(grant), project))) {
                throw ApiException.forbidden();
            }
        }
    }

    /** What of all that is held lasts as long as that grant. */
    static List<Grant> lasting(List<Grant> held, Grant grant) {
        return held.stream()
                .filter(
                        other ->
                                other.expiresAt().isEmpty()
                                        || grant.expiresAt()
                                                .filter(
                                                        end ->
                                                                !end.isAfter(
                                                                        other.expiresAt().get()))
                                                .isPresent())
                .toList();
    }

    /** Ends the request if these grants, alone, would give anything the actor has not. */
    void requireHeld(List<Grant> given) {
        if (managing.authority().administrator()) {
            return;
        }
        Set<Optional<String>> scopes = Set.copyOf(given.stream().map(Grant::project).toList());
        for (Optional<String> scope : scopes) {
            Optional<Project> project = scope.flatMap(this::project);
            EffectivePermissions gives =
                    managing.decisions().evaluate(organization, given, project);
            requireCovered(gives, project);
        }
    }

    /** Ends the request if the member has anything, anywhere, that the actor has not. */
    void requireNotStronger(UserModel member) {
        boolean oneself = member.getId().equals(managing.authority().actor().getId());
        if (!managing.authority().administrator() && !oneself) {
            List<Grant> held =
                    managing.decisions().grants(organization, member).stream()
                            .filter(grant -> grant.liveAt(Decisions.now()))
                            .toList();
            requireHeld(held);
        }
    }

    private void requireCovered(EffectivePermissions gives, Optional<Project> project) {
        EffectivePermissions has =
                managing.decisions().effective(organization, managing.authority().actor(), project);
        if (!covers(has, gives)) {
            throw ApiException.forbidden();
        }
    }

    /** Whether somebody who has this much, at one scope, may give that much there. */
    static boolean covers(EffectivePermissions has, EffectivePermissions gives) {
        return has.owner()
                || (!gives.owner() && gives.sections().stream().allMatch(s -> covers(has, s)));
    }

    private static boolean covers(EffectivePermissions has, SectionAccess given) {
        return has.section(given.section()).actions().containsAll(given.actions());
    }

    private Optional<Project> project(String id) {
        return managing.decisions().project(organization, id);
    }
}
