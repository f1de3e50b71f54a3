package org.keystead.access.grant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.management.DelegationPolicy;
import org.keystead.access.management.GrantEvaluation;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Grant;
import org.keystead.access.organization.ReservedProject;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.spi.Grants;

/** Changes what one member holds, within the fence, each change with its event. */
public final class MemberGrants {

    private static final String TYPE = "GRANT";

    private final OrganizationModel organization;
    private final UserModel user;
    private final GrantEvaluation policy;
    private final OrganizationInvariants invariants;
    private Managing managing;
    private DelegationPolicy fence;

    public MemberGrants(Managing managing, OrganizationModel organization, UserModel user) {
        this.managing = managing;
        this.organization = organization;
        this.user = user;
        this.policy = new GrantEvaluation(managing.decisions(), organization);
        this.invariants = new OrganizationInvariants(managing, organization, policy);
        this.fence = new DelegationPolicy(managing, organization, policy);
    }

    public List<Grant> held() {
        return managing.decisions().grants(organization, user);
    }

    public Optional<Grant> find(String id) {
        return held().stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    /** To be called before the first change of a request. */
    public void begin() {
        invariants.begin(user);
    }

    /**
     * Reads a grant to this member; it is not added yet.
     *
     * @param faults gets what is wrong with it
     */
    public Grant read(Fields fields, Faults faults) {
        return GrantRequest.read(managing, organization, policy, fields, faults)
                .toGrant(managing, organization, user.getId());
    }

    /** Whether what is granted, and where, is still there. */
    public boolean placed(Grant grant) {
        return policy.knows(grant.access())
                && grant.project()
                        .map(id -> managing.decisions().project(organization, id).isPresent())
                        .orElse(true);
    }

    public GrantRepresentation add(Grant grant) {
        requireGivable(grant);
        invariants.requireUsable(grant, user);
        ensureReservedProject(List.of(grant));
        return give(grant);
    }

    /** Comes before the member's grants are looked at: a new project may bring some. */
    private void ensureReservedProject(List<Grant> given) {
        ReservedProject reserved = new ReservedProject(managing, organization);
        given.stream()
                .flatMap(grant -> grant.project().stream())
                .distinct()
                .forEach(reserved::ensure);
    }

    private void requireGivable(Grant grant) {
        fence.requireNotStronger(user);
        fence.requireGivable(List.of(grant));
    }

    private GrantRepresentation give(Grant grant) {
        Optional<Grant> twin = twin(grant);
        if (twin.filter(other -> other.liveAt(Decisions.now())).isPresent()) {
            throw alreadyGranted();
        }
        if (managing.forced()) {
            invariants.othersHolding(grant).forEach(this::transfer);
        }
        invariants.requireTemplate(grant);
        invariants.requireEffect(grant);
        invariants.requireSingle(grant);
        twin.ifPresent(store()::remove);
        try {
            store().add(grant);
        } catch (ModelDuplicateException e) {
            throw alreadyGranted();
        }
        GrantRepresentation added = represent(grant);
        changed(OperationType.CREATE, path(grant), null, added);
        return added;
    }

    public void remove(Grant grant) {
        boolean owned = invariants.owns(grant);
        take(grant);
        if (owned) {
            invariants.requireOwner();
        }
    }

    private void take(Grant grant) {
        invariants.requireTakeable(List.of(grant));
        fence.requireNotStronger(user);
        fence.requireHeld(List.of(grant));
        store().remove(grant);
        forgetWhatIsHeld();
        changed(OperationType.DELETE, path(grant), represent(grant), null);
    }

    /** What the actor has at hand to give changes with what they hold themselves. */
    private void forgetWhatIsHeld() {
        if (user.getId().equals(managing.authority().actor().getId())) {
            fence = new DelegationPolicy(managing, organization, policy);
        }
    }

    /** For administrators, who are judged by nothing that they hold. */
    private void transfer(Grant held) {
        store().remove(held);
        changed(
                OperationType.DELETE,
                ResourcePaths.grant(organization.getId(), held.user(), held.id()),
                represent(held),
                null);
    }

    /** Takes away what is not wanted any more and adds what is new. */
    public void replace(List<Grant> wanted) {
        ensureReservedProject(wanted);
        List<Grant> keep = new ArrayList<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (Grant grant : wanted) {
            if (!seen.add(identity(grant))) {
                throw Refusal.conflict("already-granted", "The list has a grant twice.");
            }
            kept(grant).ifPresent(keep::add);
        }
        List<Grant> gone = held().stream().filter(grant -> !keep.contains(grant)).toList();
        boolean owned = gone.stream().anyMatch(invariants::owns);
        gone.forEach(this::take);
        for (Grant grant : wanted) {
            if (keep.stream().noneMatch(kept -> identity(kept).equals(identity(grant)))) {
                requireGivable(grant);
                give(grant);
                owned |= invariants.owns(grant);
            }
        }
        if (owned) {
            invariants.requireOwner();
        }
    }

    private static Refusal alreadyGranted() {
        return Refusal.conflict("already-granted", "The member holds exactly that already.");
    }

    /**
     * What a change makes of what the member has: it is done and undone again, without an event.
     */
    public GrantDifference tried(Runnable change) {
        managing = managing.untold();
        managing.session().getTransactionManager().setRollbackOnly();
        List<Grant> before = held();
        change.run();
        return GrantDifference.between(managing, organization, policy, before, held());
    }

    /** The same until the same end. */
    private Optional<Grant> kept(Grant grant) {
        return twin(grant).filter(other -> other.expiresAt().equals(grant.expiresAt()));
    }

    private Optional<Grant> twin(Grant grant) {
        return held().stream().filter(other -> identity(other).equals(identity(grant))).findFirst();
    }

    private static List<Object> identity(Grant grant) {
        return List.of(grant.access(), grant.project());
    }

    private GrantRepresentation represent(Grant grant) {
        return Representations.grant(
                grant,
                grant.project().flatMap(id -> managing.decisions().project(organization, id)),
                policy.roles());
    }

    private String path(Grant grant) {
        return ResourcePaths.grant(organization.getId(), user.getId(), grant.id());
    }

    private void changed(OperationType operation, String path, Object before, Object after) {
        managing.changed(operation, TYPE, path, before, after);
    }

    private Grants store() {
        return managing.access().grants();
    }
}
