package org.keystead.access.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.model.SupportApproval;

/**
 * Reads {@code {"user","section","project"?,"expiresAt"}}; the end is to come, within {@link
 * SupportApproval#LONGEST}.
 */
public record SupportApprovalRequest(
        String user, String section, Optional<Project> project, Instant expiresAt) {

    public static SupportApprovalRequest read(
            Managing managing, OrganizationModel organization, Fields fields, Faults faults) {
        String user = fields.requiredText("user", 255);
        if (faults.none() && managing.decisions().member(organization, user).isEmpty()) {
            faults.add(fields.path("user"), "is no member");
        }
        String section = fields.requiredKey("section");
        if (faults.none() && managing.decisions().catalogue().section(section).isEmpty()) {
            faults.add(fields.path("section"), "is an unknown section");
        }
        Optional<String> alias = fields.text("project", 64);
        Optional<Project> project =
                alias.flatMap(a -> managing.decisions().project(organization, a));
        if (alias.isPresent() && project.isEmpty()) {
            faults.add(fields.path("project"), "is an unknown project");
        }
        Instant end = end(fields, faults);
        fields.end();
        return new SupportApprovalRequest(user, section, project, end);
    }

    public SupportApproval toApproval(OrganizationModel organization, String by) {
        return new SupportApproval(
                KeycloakModelUtils.generateId(),
                organization.getId(),
                user,
                section,
                project.map(Project::id),
                expiresAt,
                by,
                Decisions.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static Instant end(Fields fields, Faults faults) {
        Optional<Instant> end = fields.requiredTime("expiresAt");
        if (end.isPresent() && !end.get().isAfter(Decisions.now())) {
            faults.add(fields.path("expiresAt"), "must be in the future");
        } else if (end.isPresent()
                && end.get().isAfter(Decisions.now().plus(SupportApproval.LONGEST))) {
            faults.add(
                    fields.path("expiresAt"),
                    "must be within " + SupportApproval.LONGEST.toDays() + " days");
        }
        return end.orElse(Instant.EPOCH);
    }
}
