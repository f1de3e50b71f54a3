package org.keystead.access.management;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.decision.Decisions;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rule.HoldingRules;
import org.keystead.access.rule.Invariant;

/**
 * What a change of one organization may not break: its last usable owner, roles of which there is
 * one holder, protected holders. Administrators may break the first on purpose.
 */
public final class OrganizationInvariants {

    private final Managing managing;
    private final OrganizationModel organization;
    private final GrantEvaluation policy;
    private final LastOwner lastOwner;

    public OrganizationInvariants(Managing managing, OrganizationModel organization) {
        this(managing, organization, new GrantEvaluation(managing.decisions(), organization));
    }

    public OrganizationInvariants(
            Managing managing, OrganizationModel organization, GrantEvaluation policy) {
        this.managing = managing;
        this.organization = organization;
        this.policy = policy;
        this.lastOwner =
                new LastOwner(managing.session(), managing.session().getContext().getRealm());
    }

    /**
     * To be called before anything is written: changes of one organization follow each other, and
     * the right to this one is asked for again.
     */
    public void begin() {
        if (!lastOwner.lock(organization.getId())) {
            throw Refusal.notFound("organization");
        }
        managing.authority().askAgain();
        if (managing.forced()) {
            lastOwner.force(organization.getId());
        }
    }

    /** The same before this member goes, with whom a managed one leaves other organizations too. */
    public void beginDeparture(UserModel user) {
        for (String other : lastOwner.lockMemberships(user.getId())) {
            lastOwner.lock(other);
        }
        begin(user);
    }

    /** The same before a member is given or loses something; they may have left meanwhile. */
    public void begin(UserModel user) {
        begin();
        if (!lastOwner.isMember(organization.getId(), user.getId())) {
            throw Refusal.notFound("member");
        }
    }

    /** Ends the request if nobody can act as owner any more after a change that took one. */
    public void requireOwner() {
        if (!managing.forced() && !lastOwner.kept(organization.getId())) {
            throw lastOwner();
        }
    }

    /** Ends the request if the grant would make an owner who cannot act, and the only one. */
    public void requireUsable(Grant grant, UserModel user) {
        if (owns(grant) && !rules().usable(grant, holder -> user.isEnabled())) {
            requireOwner();
        }
    }

    /** Ends the request if the grant would do nothing until another catalogue wakes it. */
    public void requireEffect(Grant grant) {
        Optional<Project> project =
                grant.project().flatMap(id -> managing.decisions().project(organization, id));
        if (!policy.giving().anything(grant, project, Decisions.now())) {
            throw Refusal.conflict(
                    "grant-without-effect",
                    "That gives nothing there: only owners have it, every member has it, or it"
                            + " counts elsewhere.");
        }
    }

    /** Ends the request if the template has gone that was there when the request began. */
    public void requireTemplate(Grant grant) {
        if (grant.access() instanceof Access.ByRole byRole
                && !byRole.custom()
                && !managing.access().owners().exists(RealmCatalogue.TEMPLATE, byRole.role())) {
            throw Refusal.notFound("role");
        }
    }

    /** Ends the request if somebody else holds the role of which there may be one holder. */
    public void requireSingle(Grant grant) {
        if (!othersHolding(grant).isEmpty()) {
            throw Refusal.conflict(
                    Invariant.SINGLE_HOLDER.code(),
                    "One member at most holds that role, and another one does.");
        }
    }

    /** The grants of the same single role that other members hold; none if it is not single. */
    public List<Grant> othersHolding(Grant grant) {
        return single(grant).map(role -> rules().inTheWay(grant, held(role))).orElse(List.of());
    }

    /** Ends the request if the role is protected and its holders are not the caller's to touch. */
    public void requireTakeable(List<Grant> grants) {
        if (rules().shielded(live(grants)) && !managing.authority().administrator()) {
            throw Refusal.conflict(
                    Invariant.PROTECTED_HOLDER.code(),
                    "The holder of a protected role is changed by a realm administrator only.");
        }
    }

    /** Ends the request if members hold more of the role than it allows after its change. */
    public void requireRoleChange(Role before, Optional<Role> after) {
        KnownRoles then = KnownRoles.among(List.of(), after.stream().toList());
        if (!new HoldingRules(then).crowded(held(before)).isEmpty()) {
            throw Refusal.conflict(
                    Invariant.SINGLE_HOLDER.code(), "More than one member holds that role.");
        }
    }

    /** Whether a change takes ownership from somebody. */
    public boolean takesOwnership(Role before, Optional<Role> after) {
        return before.owner()
                && after.filter(Role::owner).isEmpty()
                && held(before).stream().anyMatch(this::owns);
    }

    /** The ids of the members who hold that role. */
    public Set<String> holders(Role role) {
        return held(role).stream().map(Grant::user).collect(Collectors.toSet());
    }

    public boolean owns(Grant grant) {
        return rules().owns(grant);
    }

    private List<Grant> held(Role role) {
        return live(managing.access().grants().ofRole(organization.getId(), Access.of(role)));
    }

    private Optional<Role> single(Grant grant) {
        return policy.roles().of(grant.access()).filter(Role::single);
    }

    private static List<Grant> live(List<Grant> grants) {
        return grants.stream().filter(grant -> grant.liveAt(Decisions.now())).toList();
    }

    private HoldingRules rules() {
        return new HoldingRules(policy.roles());
    }

    private static Refusal lastOwner() {
        return Refusal.conflict(
                Invariant.LAST_OWNER.code(),
                "An organization keeps an owner who can act: enabled, and without end.");
    }
}
