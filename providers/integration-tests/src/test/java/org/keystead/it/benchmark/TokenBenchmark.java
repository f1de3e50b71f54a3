package org.keystead.it.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;
import org.keystead.it.token.ClaimScope;

/**
 * Tokens with the claim beside tokens without it, of a member of one organization and of one of
 * many: both from a refresh token, which leaves the login out.
 */
class TokenBenchmark {

    private static final int MANY = Integer.getInteger("keystead.benchmark.organizations", 500);
    private static final String TOKENS = "/protocol/openid-connect/token";

    @Test
    void tokens() throws Exception {
        Distribution distribution = Built.withPackAndProbe("benchmark-tokens");
        try (KeycloakServer server =
                KeycloakServer.start(distribution, Distribution.AS_INSTALLED)) {
            TestRealm without = realm(server);
            TestRealm with = realm(server);
            ClaimScope.addTo(with);
            List<Question> questions = new ArrayList<>();
            for (String user : List.of("anna", "boris")) {
                String who = user.equals("anna") ? "1 organization" : MANY + " organizations";
                String baseline = who + ", without the claim";
                questions.add(refresh(baseline, baseline, without, user));
                questions.add(refresh(who + ", with the claim", baseline, with, user));
            }
            String table = new Rounds(server, questions).table();
            System.out.println(table);
            Files.writeString(distribution.home().resolveSibling("tokens.md"), table);
        }
    }

    private static TestRealm realm(KeycloakServer server) {
        TestRealm realm =
                TestRealm.create(
                        server,
                        Map.of("ssoSessionIdleTimeout", 86_400, "adminEventsEnabled", false));
        realm.preset("section-levels");
        for (int i = 0; i < MANY; i++) {
            String organization = "organization-" + i;
            realm.organization(organization, "boris");
            realm.grant(organization, "boris", Map.of("section", "domains", "level", "read"));
        }
        realm.organization("organization-0", "anna");
        realm.grant("organization-0", "anna", Map.of("section", "domains", "level", "read"));
        return realm;
    }

    private static Question refresh(String name, String baseline, TestRealm realm, String user) {
        String token = realm.login(user, "openid organization:*").get("refresh_token").asText();
        return Question.of(
                name,
                baseline,
                URI.create(realm.server().url()),
                "POST",
                realm.path(TOKENS),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                Api.encode(
                        Map.of(
                                "grant_type", "refresh_token",
                                "client_id", "app",
                                "refresh_token", token)),
                "\"access_token\"");
    }
}
