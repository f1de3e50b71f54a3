package org.keystead.access.invitation;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.Unattended;
import org.keystead.access.model.Founding;
import org.keystead.access.organization.Foundation;
import org.keystead.access.organization.ReservedProject;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.RealmImports;

/** What becoming a member brings with it, through whichever door somebody comes in. */
public final class Joining implements ProviderEventListener {

    private static final MemberFilter EVERYBODY =
            new MemberFilter(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationMemberJoinEvent joined
                && !RealmImports.isRunning(joined.getSession())) {
            joined(joined.getSession(), joined.getOrganization(), joined.getUser());
        }
    }

    private static void joined(
            KeycloakSession session, OrganizationModel organization, UserModel user) {
        Managing managing = Managing.by(session, new Unattended(session, user));
        Founding founding = managing.decisions().catalogue().founding();
        if (founding.firstMember() && founding.role().isPresent()) {
            new OrganizationInvariants(managing, organization).begin();
            boolean first = managing.access().members().count(organization.getId(), EVERYBODY) <= 1;
            if (first) {
                new Foundation(managing).makeFounder(organization, user, Optional.empty());
            }
        }
        new ReservedProject(managing, organization).ensure();
        Acceptance.joined(session, organization, user);
    }
}
