package org.keystead.access.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.representation.PersonReference;
import org.keystead.access.representation.Representations;
import org.keystead.access.representation.SupportApprovalNamesRepresentation;
import org.keystead.access.representation.SupportApprovalRepresentation;

/** Approvals of one organization as they are listed, what they name found once for all of them. */
public record ApprovalList(Managing managing, OrganizationModel organization) {

    /**
     * The approvals in their order.
     *
     * @param words how things are called; empty where nobody asked for it
     */
    public List<SupportApprovalRepresentation> of(
            List<SupportApproval> approvals, Optional<LocalizedMessages> words) {
        Map<String, Project> projects =
                managing.access()
                        .projects()
                        .byId(
                                organization.getId(),
                                approvals.stream().flatMap(a -> a.project().stream()).toList());
        Map<String, PersonReference> people = words.isPresent() ? people(approvals) : Map.of();
        return approvals.stream()
                .map(
                        approval -> {
                            Optional<Project> project = approval.project().map(projects::get);
                            SupportApprovalRepresentation listed =
                                    Representations.approval(approval, project.map(Project::alias));
                            return words.map(w -> listed.with(names(approval, project, w, people)))
                                    .orElse(listed);
                        })
                .toList();
    }

    private SupportApprovalNamesRepresentation names(
            SupportApproval approval,
            Optional<Project> project,
            LocalizedMessages words,
            Map<String, PersonReference> people) {
        return new SupportApprovalNamesRepresentation(
                people.get(approval.user()),
                managing.decisions()
                        .catalogue()
                        .section(approval.section())
                        .map(Section::name)
                        .map(words::name)
                        .orElse(null),
                project.map(Project::name).orElse(null),
                people.get(approval.approvedBy()));
    }

    private Map<String, PersonReference> people(List<SupportApproval> approvals) {
        Set<String> users =
                approvals.stream()
                        .flatMap(approval -> Stream.of(approval.user(), approval.approvedBy()))
                        .collect(Collectors.toSet());
        return new NamedMembers(managing.access(), organization).named(users);
    }
}
