package org.keystead.access.management;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Giving;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.refusal.Refusal;

/**
 * Nobody gives more than she has, nor touches who has more (delegation, ASVS 8.2).
 *
 * <p>Realm administrators stand outside; owners have everything.
 */
public record Fence(Managing managing, OrganizationModel organization) {

    /**
     * Ends the request if one of these grants would give anything the actor has not, or for longer
     * than they have it, or might under another catalogue.
     */
    public void requireGivable(List<Grant> given) {
        if (managing.authority().administrator()) {
            return;
        }
        requireHeld(given);
        Instant now = Decisions.now();
        Giving giving = managing.decisions().giving(organization);
        List<Grant> held = actorsGrants();
        for (Grant grant : given) {
            Optional<Project> project = grant.project().flatMap(this::project);
            if (!givable(giving, lasting(held, grant), grant, project, now)) {
                throw Refusal.denied();
            }
        }
    }

    /** Ends the request unless the actor is an owner now. */
    void requireOwner() {
        if (!unlimited()) {
            throw Refusal.denied();
        }
    }

    /** Ends the request unless the actor is an owner without end. */
    void requireLastingOwner() {
        requireOwner();
        List<Grant> lasting =
                actorsGrants().stream().filter(grant -> grant.expiresAt().isEmpty()).toList();
        if (!managing.authority().administrator()
                && !managing.decisions().giving(organization).owns(lasting, Decisions.now())) {
            throw Refusal.denied();
        }
    }

    /** An owner takes what is given at a disabled project too, where nobody has anything. */
    private boolean unlimited() {
        return managing.authority().administrator()
                || managing.decisions()
                        .actsAsOwner(organization, managing.authority().actor().getId());
    }

    /** Whether these grants never give less, whatever becomes of the catalogue, than that one. */
    static boolean givable(
            Giving giving,
            List<Grant> lasting,
            Grant grant,
            Optional<Project> project,
            Instant now) {
        return giving.owns(lasting, now)
                || (!giving.forOwners(grant)
                        && giving.named(lasting, project, now)
                                .cover(giving.named(List.of(grant), project, now)));
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
    public void requireHeld(List<Grant> given) {
        if (unlimited()) {
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
    public void requireNotStronger(UserModel member) {
        requireNotStronger(member.getId(), () -> managing.decisions().grants(organization, member));
    }

    /** The same for several. */
    void requireNoneStronger(Collection<String> members) {
        managing.access()
                .grants()
                .of(organization.getId(), members)
                .forEach((member, held) -> requireNotStronger(member, () -> held));
    }

    private void requireNotStronger(String member, Supplier<List<Grant>> held) {
        boolean oneself = member.equals(managing.authority().actor().getId());
        if (!managing.authority().administrator() && !oneself) {
            requireHeld(
                    held.get().stream().filter(grant -> grant.liveAt(Decisions.now())).toList());
        }
    }

    private void requireCovered(EffectivePermissions gives, Optional<Project> project) {
        EffectivePermissions has =
                managing.decisions().effective(organization, managing.authority().actor(), project);
        if (!covers(has, gives)) {
            throw Refusal.denied();
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

    private List<Grant> actorsGrants() {
        return managing.decisions().grants(organization, managing.authority().actor());
    }

    private Optional<Project> project(String id) {
        return managing.decisions().project(organization, id);
    }
}
