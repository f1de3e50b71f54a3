package org.keystead.access.organization;

import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Managing;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;

/** Creates an organization, and gives its founder their role. */
public record Foundation(Managing managing) {

    public OrganizationModel create(OrganizationRequest request) {
        if (!managing.session().getContext().getRealm().isOrganizationsEnabled()) {
            throw Refusal.denied();
        }
        if (managing.access().organizationIds().named(request.alias()).isPresent()) {
            throw taken();
        }
        try {
            OrganizationModel organization =
                    managing.session()
                            .getProvider(OrganizationProvider.class)
                            .create(request.name(), request.alias());
            managing.changed(
                    OperationType.CREATE,
                    "ORGANIZATION",
                    "organizations/" + organization.getId(),
                    null,
                    Representations.organization(organization));
            return organization;
        } catch (ModelDuplicateException e) {
            throw taken();
        }
    }

    private static Refusal taken() {
        return Refusal.conflict(
                "organization-exists", "Another organization has that alias or name.");
    }

    /**
     * Gives the founder their role, unless the organization has a holder of it already.
     *
     * @param grantedBy the id of the user who does it; empty when the realm's rules do
     */
    public void makeFounder(
            OrganizationModel organization, UserModel founder, Optional<String> grantedBy) {
        managing.decisions()
                .catalogue()
                .founding()
                .role()
                .flatMap(managing.decisions().roles(organization).templates())
                .filter(
                        role ->
                                managing.access()
                                        .grants()
                                        .ofRole(organization.getId(), Access.of(role))
                                        .isEmpty())
                .ifPresent(
                        role -> {
                            Grant grant =
                                    new Grant(
                                            KeycloakModelUtils.generateId(),
                                            organization.getId(),
                                            founder.getId(),
                                            Access.of(role),
                                            Optional.empty(),
                                            Optional.empty(),
                                            grantedBy,
                                            Decisions.now());
                            managing.access().grants().add(grant);
                            managing.changed(
                                    OperationType.CREATE,
                                    "GRANT",
                                    ResourcePaths.grant(
                                            organization.getId(), founder.getId(), grant.id()),
                                    null,
                                    Representations.grant(
                                            grant,
                                            Optional.empty(),
                                            managing.decisions().roles(organization)));
                        });
    }
}
