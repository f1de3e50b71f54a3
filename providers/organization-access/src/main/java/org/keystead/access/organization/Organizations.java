package org.keystead.access.organization;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.spi.Page;

/** How the list of organizations is read and added to, which differs between the two trees. */
public interface Organizations {

    Stream<OrganizationModel> list(Optional<String> search, Page page);

    long count(Optional<String> search);

    OrganizationModel create(OrganizationRequest request);
}
