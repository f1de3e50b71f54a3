package org.keystead.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.invalid;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.World;
import org.keystead.access.model.Landing;
import org.keystead.access.mother.Catalogues;

/** Where those are sent who accept, as whoever invites them asks for it. */
class LandingRequestTest {

    private static final String HERE = "https://app.example.org/in";
    private static final String THERE = "https://shop.example.org/in";
    private static final String NOT_REGISTERED = "redirectUri is no redirect URI of the client";
    private static final String NO_CLIENT = "clientId must be a client of the realm";

    private final World world = new World(Catalogues.of()).member("ann");
    private final LandingClients clients =
            new LandingClients().client("app", HERE).client("shop", THERE).client("bare");

    @Test
    void membersInviteToTheApplicationThatTheyUse() {
        assertThat(byMember("{}")).isEqualTo(landing("app"));
    }

    @Test
    void whereAdministratorsWorkIsNoHomeForNewcomers() {
        assertThat(byAdministrator("{}")).isEqualTo(Landing.ANYWHERE);
    }

    @Test
    void whereAdministratorsWorkIsMeantByARedirectUriAlone() {
        assertThat(byAdministrator("{'redirectUri': '" + HERE + "'}"))
                .isEqualTo(landing("app", HERE));
    }

    @Test
    void anotherApplicationIsNamed() {
        assertThat(byMember("{'clientId': 'shop'}")).isEqualTo(landing("shop"));
        assertThat(byMember("{'clientId': 'shop', 'redirectUri': '" + THERE + "'}"))
                .isEqualTo(landing("shop", THERE));
        assertThat(byAdministrator("{'clientId': 'shop'}")).isEqualTo(landing("shop"));
    }

    @Test
    void whereThereIsNoApplicationNothingNeedBeSaid() {
        assertThat(read("{}", false, Optional.empty())).isEqualTo(Landing.ANYWHERE);
    }

    @Test
    void aRedirectUriIsSomeApplications() {
        invalid(NO_CLIENT, () -> read("{'redirectUri': '" + HERE + "'}", false, Optional.empty()));
    }

    @Test
    void anApplicationThatIsNotThereIsAFault() {
        invalid(NO_CLIENT, () -> byMember("{'clientId': 'nobody'}"));
        invalid(NO_CLIENT, () -> byAdministrator("{'clientId': 'nobody'}"));
        invalid(NO_CLIENT, () -> byMember("{'clientId': 'nobody', 'redirectUri': '" + HERE + "'}"));
    }

    @Test
    void aDisabledApplicationIsAFault() {
        clients.disable("shop");

        invalid(NO_CLIENT, () -> byMember("{'clientId': 'shop'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/in",
                "https://app.example.org/in/more",
                "https://app.example.org.evil.example/in",
                "https://app.example.org@evil.example/in",
                "http://app.example.org/in",
                "//evil.example/in",
                "/in",
                "javascript:alert(1)",
                "no address"
            })
    void nobodyIsSentWhereTheApplicationDoesNotSendThem(String uri) {
        invalid(NOT_REGISTERED, () -> byMember("{'redirectUri': '" + uri + "'}"));
        invalid(NOT_REGISTERED, () -> byAdministrator("{'redirectUri': '" + uri + "'}"));
    }

    @Test
    void aRedirectUriIsOfTheApplicationThatIsNamed() {
        invalid(
                NOT_REGISTERED,
                () -> byMember("{'clientId': 'shop', 'redirectUri': '" + HERE + "'}"));
    }

    @Test
    void anApplicationThatHasRegisteredNothingHasNoRedirectUri() {
        invalid(
                NOT_REGISTERED,
                () -> byMember("{'clientId': 'bare', 'redirectUri': '" + HERE + "'}"));
    }

    @Test
    void aRedirectUriHasRoomInALink() {
        invalid(
                "redirectUri must have 1 to 1000 characters",
                () -> byMember("{'redirectUri': '" + HERE + "?" + "x".repeat(1000) + "'}"));
    }

    private Landing byMember(String text) {
        return read(text, false, app());
    }

    private Landing byAdministrator(String text) {
        return read(text, true, app());
    }

    private Optional<ClientModel> app() {
        return Optional.of(clients.getClientByClientId("app"));
    }

    private Landing read(String text, boolean administrator, Optional<ClientModel> client) {
        Managing by = world.by("ann");
        Managing managing =
                new Managing(
                        clients.session(),
                        new Inviting(world, administrator, client),
                        by.decisions(),
                        by.access(),
                        () -> false,
                        false);
        return Fields.read(
                Written.json(text),
                (fields, faults) -> new LandingRequest(managing, fields, faults).read());
    }

    private static Landing landing(String client) {
        return new Landing(Optional.of(client), Optional.empty());
    }

    private static Landing landing(String client, String uri) {
        return new Landing(Optional.of(client), Optional.of(uri));
    }

    /** Whoever invites, with a token of that client. */
    private record Inviting(World world, boolean administrator, Optional<ClientModel> client)
            implements Authority {

        @Override
        public UserModel actor() {
            return world.user("ann");
        }

        @Override
        public Optional<OrganizationModel> organization(String idOrAlias) {
            return Optional.of(world.acme());
        }

        @Override
        public boolean may(OrganizationModel organization, String section, String action) {
            return true;
        }

        @Override
        public AdminEventBuilder events() {
            throw new UnsupportedOperationException("nobody is told");
        }
    }
}
