package org.keystead.it.transfer;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What Keycloak's own import makes of a realm file, as lines of differences. */
final class ChangedByKeycloak {

    /** Of a file that people wrote; an import adds whatever they left to the defaults. */
    private static final Predicate<String> WRITTEN =
            Pattern.compile(
                            "\\+ .*"
                                    + "|(?s:- /privateKey: .*)"
                                    + "|- /users/.*/credentials/password/(value|temporary): .*"
                                    // told where the provider itself is
                                    + "|- /organizations/.*/identityProviders/.*"
                                    + "|~ /organizations/.*/membershipType: MANAGED -> UNMANAGED")
                    .asMatchPredicate();

    /** Of a file that it exported: defaults that it had left out of what it made itself. */
    private static final Predicate<String> EXPORTED =
            Pattern.compile(
                            "\\+ /client.*/protocolMappers/.*/config/userinfo.token.claim: true"
                                    + "|\\+ /clients/.*/attributes/client.secret.creation.time: .*"
                                    + "|\\+ /clients/.*/attributes/post.logout.redirect.uris: \\+"
                                    + "|\\+ /attributes/"
                                    + "(client(Offline)?Session(IdleTimeout|MaxLifespan): 0"
                                    + "|scimApiEnabled: false)"
                                    + "|\\+ /clients/(broker|realm-management) .*/secret: .*"
                                    + "|~ /organizations/.*/groups/.*/parentId: .*")
                    .asMatchPredicate();

    private ChangedByKeycloak() {}

    static boolean ofWritten(String difference) {
        return WRITTEN.test(difference);
    }

    static boolean ofExported(String difference) {
        return EXPORTED.test(difference);
    }
}
