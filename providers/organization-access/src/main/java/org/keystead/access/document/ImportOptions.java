package org.keystead.access.document;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Authority;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.refusal.Refusal;

/**
 * How a document is imported.
 *
 * @param organization the id or alias of the only organization that it may speak of
 * @param dryRun whether nothing is changed
 * @param skip whether a part that is wrong is left as it is, instead of everything
 * @param force whether invariants are broken on purpose
 */
public record ImportOptions(
        Optional<String> organization, boolean dryRun, boolean skip, boolean force) {

    /** An administrator of one organization may import that one, if it is there. */
    public void require(Authority authority) {
        if (authority.managesEverything()) {
            return;
        }
        String alias = organization.orElseThrow(Refusal::denied);
        OrganizationModel model =
                authority.organization(alias).orElseThrow(() -> Refusal.notFound("organization"));
        authority.require(model, ManagementSections.ORGANIZATION, ManagementSections.UPDATE);
    }
}
