package org.keystead.access.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Founding;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.FoundingRepresentation;
import org.keystead.access.spi.Page;

/** Self-service: the organizations that the caller is a member of. */
public record OwnOrganizations(Managing managing) implements Organizations {

    @Override
    public Stream<OrganizationModel> list(Optional<String> search, Page page) {
        return matching(search).skip(page.first()).limit(page.max());
    }

    @Override
    public long count(Optional<String> search) {
        return matching(search).count();
    }

    /**
     * Where the catalogue says so, a user founds an organization and becomes its founder at once.
     */
    @Override
    public OrganizationModel create(OrganizationRequest request) {
        String founder = managing.authority().actor().getId();
        int limit = managing.decisions().catalogue().founding().limit();
        if (managing.access().foundings().lockAndCount(founder) >= limit) {
            throw Refusal.conflict(
                    "founding-limit", "A user founds " + limit + " organizations at most.");
        }
        OrganizationModel organization = new Foundation(managing).create(request);
        managing.access().foundings().add(organization.getId(), founder);
        managing.session()
                .getProvider(OrganizationProvider.class)
                .addMember(organization, managing.authority().actor());
        new Foundation(managing)
                .makeFounder(organization, managing.authority().actor(), Optional.of(founder));
        return organization;
    }

    /** Whether {@link #create} would be let, but for the names. */
    public FoundingRepresentation founding() {
        Founding founding = managing.decisions().catalogue().founding();
        boolean on = managing.session().getContext().getRealm().isOrganizationsEnabled();
        if (!on || !founding.selfService()) {
            return new FoundingRepresentation(false, null, null);
        }
        long founded = managing.access().foundings().count(managing.authority().actor().getId());
        return new FoundingRepresentation(founded < founding.limit(), founding.limit(), founded);
    }

    private Stream<OrganizationModel> matching(Optional<String> search) {
        String part = search.map(s -> s.toLowerCase(Locale.ROOT)).orElse("");
        return managing.decisions()
                .organizationsOf(managing.authority().actor())
                .filter(
                        o ->
                                o.getName().toLowerCase(Locale.ROOT).contains(part)
                                        || o.getAlias().contains(part));
    }
}
