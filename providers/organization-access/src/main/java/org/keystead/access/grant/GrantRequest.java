package org.keystead.access.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.management.GrantEvaluation;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/**
 * Reads one grant: {@code {"role"}} or {@code {"section","level","except"?}}, where, until when.
 */
public record GrantRequest(Access access, Optional<Project> project, Optional<Instant> expiresAt) {

    private static final Access NOTHING = new Access.ByRole("", false);

    /**
     * Reads one grant.
     *
     * @param policy what roles and sections there are
     */
    public static GrantRequest read(
            Managing managing,
            OrganizationModel organization,
            GrantEvaluation policy,
            Fields fields,
            Faults faults) {
        GrantRequest request =
                new GrantRequest(
                        access(policy, fields, faults),
                        project(managing, organization, fields, faults),
                        expiry(fields, faults));
        fields.end();
        return request;
    }

    public Grant toGrant(Managing managing, OrganizationModel organization, String user) {
        return new Grant(
                KeycloakModelUtils.generateId(),
                organization.getId(),
                user,
                access,
                project.map(Project::id),
                expiresAt,
                Optional.of(managing.authority().actor().getId()),
                Decisions.now());
    }

    private static Access access(GrantEvaluation policy, Fields fields, Faults faults) {
        if (!RoleDocument.saysWhatIsGiven(fields, faults)) {
            return NOTHING;
        }
        if (fields.has("section")) {
            return RoleDocument.permission(fields, false, policy.catalogue(), faults)
                    .<Access>map(GrantRequest::direct)
                    .orElse(NOTHING);
        }
        String name = fields.requiredKey("role");
        Optional<Boolean> custom =
                fields.has("custom") ? Optional.of(fields.flag("custom", false)) : Optional.empty();
        List<Role> meant = policy.roles().meant(name, custom);
        if (meant.size() != 1) {
            String problem =
                    meant.isEmpty() ? "is an unknown role" : "is two roles: custom must say which";
            faults.add(fields.path("role"), problem);
            return NOTHING;
        }
        return Access.of(meant.get(0));
    }

    private static Access direct(Permission permission) {
        return new Access.Direct(permission);
    }

    private static Optional<Project> project(
            Managing managing, OrganizationModel organization, Fields fields, Faults faults) {
        Optional<String> alias = fields.text("project", 64);
        Optional<Project> project =
                alias.flatMap(a -> managing.decisions().project(organization, a));
        if (alias.isPresent() && project.isEmpty()) {
            faults.add(fields.path("project"), "is an unknown project");
        }
        return project;
    }

    private static Optional<Instant> expiry(Fields fields, Faults faults) {
        Optional<Instant> at = fields.time("expiresAt");
        if (at.isPresent() && !at.get().isAfter(Decisions.now())) {
            faults.add(fields.path("expiresAt"), "must be in the future");
        }
        return at;
    }
}
