package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What {@code setup} adds to a realm, as lines of differences; nothing else may become another. */
final class AddedBySetup {

    private static final String PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private static final String ENROLMENTS =
            "(CONFIGURE_TOTP|CONFIGURE_RECOVERY_AUTHN_CODES|delete_credential|webauthn-register"
                    + "|keystead-yubikey-enrol)";

    private static final Predicate<String> ALWAYS =
            any(
                    "\\+ /authenticationFlows/keystead .*",
                    "\\+ /authenticatorConfig/keystead .*",
                    "~ /(browser|directGrant|registration|resetCredentials)Flow:"
                            + " (.*) -> keystead \\2",
                    "\\+ /identityProviders/.*/postBrokerLoginFlowAlias: keystead post broker",
                    "\\+ /attributes/acr.loa.map/[123]: [123]",
                    "~ /(bruteForceProtected|verifyEmail): false -> true",
                    "\\+ /eventsListeners/keystead-credential-notice: .*",
                    "\\+ /requiredActions/" + ENROLMENTS + " .*",
                    "~ /requiredActions/" + ENROLMENTS + " .*/enabled: false -> true",
                    "\\+ /clientScopes/acr/protocolMappers/keystead amr/.*",
                    "\\+ /clientScopes/organization-access/.*",
                    "\\+ /clients/account-console .*/defaultClientScopes/organization-access: .*",
                    "\\+ /components/"
                            + PROFILE
                            + "/.*/attributes/keystead.email-fallback-until/.*",
                    // written down as soon as a realm is changed at all
                    "\\+ /attributes/client(Offline)?Session(IdleTimeout|MaxLifespan): 0",
                    "\\+ /attributes/scimApiEnabled: false");

    /** Keycloak stores its default with the first change of it. */
    private static final Predicate<String> WHOLE_PROFILE =
            any("\\+ /components/" + PROFILE + "/.*");

    private AddedBySetup() {}

    /** Which differences that realm may have. */
    static Predicate<String> to(JsonNode realm) {
        return realm.path("components").has(PROFILE) ? ALWAYS : ALWAYS.or(WHOLE_PROFILE);
    }

    private static Predicate<String> any(String... lines) {
        return Pattern.compile(String.join("|", lines)).asMatchPredicate();
    }
}
