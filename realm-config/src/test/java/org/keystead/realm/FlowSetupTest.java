package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows whose steps Keycloak does not tell, because the server lacks one of them. */
class FlowSetupTest {

    private static final String FLOWS =
            "[{'id':'1','alias':'own'},{'id':'2','alias':'reset'},"
                    + "{'id':'3','alias':'keystead post broker'},{'id':'4','alias':'keystead own'}]";

    @ParameterizedTest
    @ValueSource(strings = {"own", "reset", "keystead post broker", "keystead own"})
    void isToldAndNothingIsDone(String lacking) {
        try (FakeRealm realm = realm().lacks(executions(lacking))) {
            assertRefused(realm, lacking);
        }
    }

    @Test
    void eachIsTold() {
        try (FakeRealm realm = realm().lacks(executions("own")).lacks(executions("reset"))) {
            assertRefused(realm, "own");
            assertRefused(realm, "reset");
        }
    }

    private static void assertRefused(FakeRealm realm, String lacking) {
        JsonNode settings =
                AdminRest.JSON
                        .createObjectNode()
                        .put("browserFlow", "own")
                        .put("resetCredentialsFlow", "reset");
        assertThatThrownBy(() -> new FlowSetup(realm.rest(), settings, "default", 0))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining(
                        "the flow \""
                                + lacking
                                + "\" cannot be given the second step: it has a step"
                                + " that this server lacks");
    }

    private static FakeRealm realm() {
        return new FakeRealm()
                .has("/authentication/authenticator-providers", "[{'id':'keystead-email-code'}]")
                .has("/authentication/flows", FLOWS)
                .has(
                        executions("own"),
                        "[{'level':0,'requirement':'REQUIRED',"
                                + "'providerId':'auth-username-password-form'}]")
                .has(
                        executions("reset"),
                        "[{'level':0,'requirement':'REQUIRED',"
                                + "'providerId':'reset-credential-email'}]");
    }

    private static String executions(String flow) {
        return "/authentication/flows/" + flow + "/executions";
    }
}
