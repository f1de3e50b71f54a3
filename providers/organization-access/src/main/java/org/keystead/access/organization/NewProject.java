package org.keystead.access.organization;

import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Managing;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.management.Unattended;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.representation.Representations;

/** Lets the holders of roles that join new projects into one, visibly. */
public record NewProject(Managing managing, OrganizationModel organization) {

    public void welcome(Project project) {
        List<Role> joining =
                managing.decisions().allRoles(organization).stream()
                        .filter(Role::joinsNewProjects)
                        .toList();
        for (Role role : joining) {
            for (Grant held :
                    managing.access().grants().ofRole(organization.getId(), Access.of(role))) {
                if (held.project().isEmpty() && held.liveAt(Decisions.now())) {
                    join(project, held);
                }
            }
        }
    }

    private Optional<String> grantedBy() {
        return managing.authority() instanceof Unattended
                ? Optional.empty()
                : Optional.of(managing.authority().actor().getId());
    }

    private void join(Project project, Grant held) {
        Grant grant =
                new Grant(
                        KeycloakModelUtils.generateId(),
                        organization.getId(),
                        held.user(),
                        held.access(),
                        Optional.of(project.id()),
                        held.expiresAt(),
                        grantedBy(),
                        Decisions.now());
        managing.access().grants().add(grant);
        managing.changed(
                OperationType.CREATE,
                "GRANT",
                ResourcePaths.grant(organization.getId(), held.user(), grant.id()),
                null,
                Representations.grant(
                        grant, Optional.of(project), managing.decisions().roles(organization)));
    }
}
