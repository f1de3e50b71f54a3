package org.keystead.access.management;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Nobody gives more than they have, or changes somebody who has more (delegation, ASVS 8.2).
 *
 * <p>Realm administrators stand outside; owners have everything.
 *
 * <p>What the actor has is looked up once and remembered, so a fence serves one change under the
 * organization's lock, and a change of the actor's own grants needs another fence afterwards.
 */
public final class DelegationPolicy {

    private final Managing managing;
    private final OrganizationModel organization;
    private final GrantEvaluation policy;
    private final Map<Optional<Project>, EffectivePermissions> has = new HashMap<>();
    private List<Grant> actorsGrants;

    public DelegationPolicy(Managing managing, OrganizationModel organization) {
        this(managing, organization, new GrantEvaluation(managing.decisions(), organization));
    }

    public DelegationPolicy(
            Managing managing, OrganizationModel organization, GrantEvaluation policy) {
        this.managing = managing;
        this.organization = organization;
        this.policy = policy;
    }

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
        Giving giving = policy.giving();
        for (Grant grant : given) {
            Optional<Project> project = grant.project().flatMap(this::project);
            if (!givable(giving, lasting(actorsGrants(), grant), grant, project, now)) {
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
        if (managing.authority().administrator()) {
            return;
        }
        List<Grant> lasting =
                actorsGrants().stream().filter(grant -> grant.expiresAt().isEmpty()).toList();
        if (!policy.giving().owns(lasting, Decisions.now())) {
            throw Refusal.denied();
        }
    }

    /** An owner takes what is given at a disabled project too, where nobody has anything. */
    private boolean unlimited() {
        return managing.authority().administrator() || actorHas(Optional.empty()).owner();
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
            if (!covers(actorHas(project), policy.evaluate(given, project))) {
                throw Refusal.denied();
            }
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
        boolean oneself = member.equals(actor().getId());
        if (!managing.authority().administrator() && !oneself) {
            requireHeld(
                    held.get().stream().filter(grant -> grant.liveAt(Decisions.now())).toList());
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

    private EffectivePermissions actorHas(Optional<Project> project) {
        return has.computeIfAbsent(
                project,
                scope ->
                        managing.decisions().acts(organization, actor(), scope)
                                ? policy.evaluate(actorsGrants(), scope)
                                : EffectivePermissions.none(policy.catalogue()));
    }

    private List<Grant> actorsGrants() {
        if (actorsGrants == null) {
            actorsGrants = managing.decisions().grants(organization, actor());
        }
        return actorsGrants;
    }

    private UserModel actor() {
        return managing.authority().actor();
    }

    private Optional<Project> project(String id) {
        return managing.decisions().project(organization, id);
    }
}
