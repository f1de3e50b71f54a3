package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no server of the integration tests runs with, and what is open by one setting. */
class PathwaysTest {

    private final FakeRealm realm = new FakeRealm();

    @BeforeEach
    void everyFlowAsksForACode() {
        realm.has("", settings(""))
                .has("/authentication/flows", "[{'id':'f','alias':'code'},{'id':'p','alias':'pw'}]")
                .has(
                        "/authentication/flows/code/executions",
                        "[{'level':0,'requirement':'REQUIRED','providerId':'keystead-email-code'}]")
                .has(
                        "/authentication/flows/pw/executions",
                        "[{'level':0,'requirement':'REQUIRED',"
                                + "'providerId':'docker-http-basic-authenticator'}]")
                .has("/client-policies/policies", "{}")
                .has("/client-policies/profiles", "{}")
                .runsWith();
    }

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void nothingIsToldOfARealmThatAsksEverywhere() {
        assertThat(open()).isEmpty();
    }

    @Test
    void flowWithAStepThatTheServerLacksCountsAsOpen() {
        realm.lacks("/authentication/flows/code/executions");
        assertThat(open()).anyMatch(way -> way.startsWith("browser: (code); "));
    }

    @Test
    void flowIsReadOnceHoweverManyWaysLeadThroughIt() {
        realm.has(
                "/clients",
                "[{'clientId':'a','authenticationFlowBindingOverrides':{'browser':'f'}},"
                        + "{'clientId':'b','authenticationFlowBindingOverrides':{'browser':'f'}}]");

        open();

        assertThat(realm.asked("/admin/realms/r/authentication/flows/code/executions"))
                .isEqualTo(1);
    }

    @Test
    void registriesOfImagesAreToldWhereTheServerServesThem() {
        realm.has("/clients", "[{'clientId':'images','protocol':'docker-v2'}]");
        assertThat(open()).isEmpty();
        realm.runsWith("DOCKER");
        assertThat(open())
                .containsExactly(
                        "docker: images (pw); disable the client, or the server's feature docker");
    }

    @Test
    void legacyTokenExchangeIsTold() {
        realm.runsWith("TOKEN_EXCHANGE");
        assertThat(open()).singleElement().asString().startsWith("token exchange: the legacy kind");
    }

    @Test
    void preAuthorizedCredentialOffersAreTold() {
        realm.runsWith("OID4VC_VCI_PREAUTH_CODE");
        assertThat(open()).isEmpty();
        realm.has("", settings(",'verifiableCredentialsEnabled':true"));
        assertThat(open()).singleElement().asString().startsWith("credential offer: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | JWT_AUTHORIZATION_GRANT | 'p'        | true",
                "true  | JWT_AUTHORIZATION_GRANT | 'other##p' | true",
                "true  | JWT_AUTHORIZATION_GRANT | 'other'    | false",
                "true  | CIBA                    | 'p'        | false",
                "false | JWT_AUTHORIZATION_GRANT | 'p'        | false"
            })
    void assertionsAreToldWhereAProviderMayMakeThem(
            String enabled, String feature, String providers, boolean told) {
        realm.runsWith(feature)
                .has(
                        "/identity-provider/instances",
                        "[{'alias':'p','providerId':'jwt-authorization-grant',"
                                + "'postBrokerLoginFlowAlias':'code'}]")
                .has(
                        "/clients",
                        "[{'clientId':'c','attributes':{"
                                + "'oauth2.jwt.authorization.grant.enabled':'"
                                + enabled
                                + "','oauth2.jwt.authorization.grant.idp':'"
                                + providers
                                + "'}}]");
        assertThat(open()).hasSize(told ? 1 : 0);
    }

    @Test
    void passkeysThatAskForNothingAreTold() {
        String passkeys =
                ",'webAuthnPolicyPasswordlessPasskeysEnabled':true,"
                        + "'webAuthnPolicyPasswordlessUserVerificationRequirement':";
        realm.has("", settings(passkeys + "'required'"));
        assertThat(open()).isEmpty();
        realm.has("", settings(passkeys + "'preferred'"));
        assertThat(open()).singleElement().asString().startsWith("passkeys: a key that asks for");
    }

    @Test
    void providersBeyondTheFirstPageAreTold() {
        StringBuilder page = new StringBuilder("[");
        for (int i = 0; i < 450; i++) {
            page.append(i == 0 ? "" : ",").append("{'alias':'p").append(i).append("'}");
        }
        realm.has("/identity-provider/instances", page.append("]").toString());
        assertThat(open()).hasSize(450);
    }

    private List<String> open() {
        return new Pathways(realm.rest()).open().stream().map(OpenWay::line).toList();
    }

    private static String settings(String more) {
        return "{'realm':'r','browserFlow':'code','directGrantFlow':'code',"
                + "'registrationFlow':'code','resetCredentialsFlow':'code',"
                + "'dockerAuthenticationFlow':'pw'"
                + more
                + "}";
    }
}
