package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.memory.Stub;
import org.keystead.access.model.Landing;

/**
 * Where somebody goes who has joined: what was promised counts only as long as it is the realm's.
 */
class LandingUrisTest {

    private static final String REGISTERED = "https://app.example.org/in";
    private static final String OF_ACME = "https://acme.example/";
    private static final Landing THERE = new Landing(Optional.of("app"), Optional.of(REGISTERED));
    private static final Landing HOME = new Landing(Optional.of("app"), Optional.empty());

    private final LandingClients clients = new LandingClients().client("app", REGISTERED);

    @Test
    void theyGoWhereTheInvitationLeads() {
        assertThat(of(THERE, OF_ACME)).isEqualTo(REGISTERED);
    }

    @Test
    void nobodyGoesWhereTheApplicationSendsNobodyAnyMore() {
        clients.client("app", "https://app.example.org/other");

        assertThat(of(THERE, OF_ACME)).isEqualTo(OF_ACME);
    }

    @Test
    void nobodyGoesToADisabledApplication() {
        clients.disable("app");

        assertThat(of(THERE, OF_ACME)).isEqualTo(OF_ACME);
        assertThat(of(HOME, OF_ACME)).isEqualTo(OF_ACME);
    }

    @Test
    void anOrganizationMaySayWhereItsMembersGo() {
        assertThat(of(HOME, OF_ACME)).isEqualTo(OF_ACME);
    }

    @Test
    void whereItSaysNothingTheyGoToTheApplication() {
        assertThat(of(HOME, null)).isEqualTo("https://app.example.org");
        assertThat(of(HOME, " ")).isEqualTo("https://app.example.org");
    }

    @Test
    void whoHasNotJoinedGoesNowhereOfTheOrganizations() {
        assertThat(new LandingUris(clients.session()).of(HOME, Optional.empty()))
                .isEqualTo(URI.create("https://app.example.org"));
    }

    private String of(Landing landing, String redirectUrl) {
        OrganizationModel acme =
                Stub.of(OrganizationModel.class, new SendingOrganization(redirectUrl));
        return new LandingUris(clients.session()).of(landing, Optional.of(acme)).toString();
    }

    record SendingOrganization(String redirectUrl) {

        String getRedirectUrl() {
            return redirectUrl;
        }
    }
}
