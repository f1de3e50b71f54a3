package org.keystead.access.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Project;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;
import org.keystead.access.representation.SupportApprovalRepresentation;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.SupportApprovals;

/** What owners of one organization allow the support desk, and changes of that. */
public record OrganizationApprovals(Managing managing, OrganizationModel organization) {

    /**
     * Those that are not over, the first to end first.
     *
     * @param words how things are called; empty where nobody asked for it
     */
    public List<SupportApprovalRepresentation> list(Page page, Optional<LocalizedMessages> words) {
        return new ApprovalList(managing, organization)
                .of(store().list(organization.getId(), Decisions.now(), page), words);
    }

    /** How many are not over. */
    public long count() {
        return store().count(organization.getId(), Decisions.now());
    }

    /**
     * Allows the support desk to act for a member.
     *
     * @param json what {@link SupportApprovalRequest} reads
     */
    public SupportApprovalRepresentation add(JsonNode json) {
        begin();
        SupportApprovalRequest request =
                Fields.read(
                        json,
                        (fields, faults) ->
                                SupportApprovalRequest.read(
                                        managing, organization, fields, faults));
        SupportApproval approval =
                request.toApproval(organization, managing.authority().actor().getId());
        approval.project().ifPresent(new ReservedProject(managing, organization)::ensure);
        store().add(approval);
        SupportApprovalRepresentation added =
                Representations.approval(approval, request.project().map(Project::alias));
        changed(OperationType.CREATE, approval, null, added);
        return added;
    }

    /**
     * Takes an approval back.
     *
     * @throws Refusal if there is none of that id
     */
    public void remove(String id) {
        begin();
        SupportApproval approval =
                store().find(organization.getId(), id)
                        .orElseThrow(() -> Refusal.notFound("support-approval"));
        store().remove(approval);
        changed(
                OperationType.DELETE,
                approval,
                Representations.approval(approval, approval.project()),
                null);
    }

    private void begin() {
        new OrganizationInvariants(managing, organization).begin();
    }

    private void changed(
            OperationType operation, SupportApproval approval, Object before, Object after) {
        managing.changed(
                operation,
                "SUPPORT_APPROVAL",
                ResourcePaths.supportApproval(organization.getId(), approval.id()),
                before,
                after);
    }

    private SupportApprovals store() {
        return managing.access().supportApprovals();
    }
}
