package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetupTest {

    private static final String REALM =
            "{'registrationAllowed':true,'bruteForceProtected':false,'displayName':'Mine',"
                    + "'attributes':{'own':'1'},'eventsListeners':['jboss-logging']}";

    @Test
    void settingsOfTheRealmAreWrittenAtOnce() {
        try (FakeRealm realm =
                new FakeRealm()
                        .has("", REALM)
                        .has(
                                "/authentication/authenticator-providers",
                                "[{'id':'keystead-email-code'}]")
                        .has("/authentication/required-actions/CONFIGURE_TOTP", "{'config':{}}")
                        .has("/users/profile", "{}")) {
            AdminRest rest = realm.rest();
            List<Change> changes =
                    new Setup(rest, "default", 0, new YubikeySettings(Map.of())).changes();
            int asked = realm.asked("/admin/realms/r");

            changes.stream().filter(SetupTest::isOfTheRealm).forEach(change -> change.work().run());

            assertThat(realm.asked("/admin/realms/r") - asked).as("one GET, one PUT").isEqualTo(2);
            assertThat(realm.sent(""))
                    .hasToString(
                            "{\"registrationAllowed\":true,\"bruteForceProtected\":true,"
                                    + "\"displayName\":\"Mine\",\"attributes\":{\"own\":\"1\","
                                    + "\"acr.loa.map\":\"{\\\"1\\\":1,\\\"2\\\":2}\"},"
                                    + "\"eventsListeners\":[\"jboss-logging\","
                                    + "\"keystead-credential-notice\"],"
                                    + "\"browserFlow\":\"keystead browser\","
                                    + "\"directGrantFlow\":\"keystead direct grant\","
                                    + "\"resetCredentialsFlow\":\"keystead reset credentials\","
                                    + "\"verifyEmail\":true}");
        }
    }

    private static boolean isOfTheRealm(Change change) {
        return change.what().matches("(set|map|mail) .*");
    }
}
