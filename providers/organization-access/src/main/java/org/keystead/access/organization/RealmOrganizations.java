package org.keystead.access.organization;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.management.Managing;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.Page;

/** Administration: the organizations of the realm that the administrator may see. */
public record RealmOrganizations(Managing managing, AdminPermissionEvaluator auth)
        implements Organizations {

    @Override
    public Stream<OrganizationModel> list(Optional<String> search, Page page) {
        requireView();
        return organizations().getAllStream(search.orElse(""), false, page.first(), page.max());
    }

    @Override
    public long count(Optional<String> search) {
        requireView();
        return organizations().count(search.orElse(""), false);
    }

    @Override
    public OrganizationModel create(OrganizationRequest request) {
        return new Foundation(managing).create(request);
    }

    /** Keycloak itself leaves out what fine-grained permissions hide. */
    private void requireView() {
        if (!auth.orgs().canQuery()) {
            throw Refusal.denied();
        }
        if (!managing.session().getContext().getRealm().isOrganizationsEnabled()) {
            throw Refusal.notFound("organization");
        }
    }

    private OrganizationProvider organizations() {
        return managing.session().getProvider(OrganizationProvider.class);
    }
}
