package org.keystead.access.plan;

import java.util.List;
import java.util.Optional;
import org.keystead.access.model.Role;

/** What must be done to one organization: a pure function of what it has and is to have. */
public record OrganizationPlan(
        Optional<Step<String>> name,
        List<Step<ProjectState>> projects,
        List<Step<Role>> roles,
        List<Step<Holding>> grants) {

    /**
     * The steps from one to the other.
     *
     * @param current what there is; empty where there is no such organization
     */
    public static OrganizationPlan between(
            Optional<OrganizationState> current, OrganizationState wanted) {
        OrganizationState before =
                current.orElse(OrganizationState.empty(wanted.alias(), wanted.name()));
        boolean named = current.isPresent() && before.name().equals(wanted.name());
        return new OrganizationPlan(
                named
                        ? Optional.empty()
                        : Optional.of(
                                new Step<>(
                                        current.map(OrganizationState::name),
                                        Optional.of(wanted.name()))),
                Step.between(before.projects(), wanted.projects(), ProjectState::alias),
                RoleOrder.between(before.roles(), wanted.roles()),
                Step.between(before.grants(), wanted.grants(), Holding::key));
    }

    public boolean empty() {
        return name.isEmpty() && projects.isEmpty() && roles.isEmpty() && grants.isEmpty();
    }
}
