package org.keystead.it.benchmark;

import java.net.URI;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** Questions to one realm, by the path below it. */
record RealmRequests(TestRealm realm) {

    /** The secret of a key that may do what is asked. */
    String key(String token) {
        return Api.bearer(realm.server(), token)
                .post(
                        realm.path("/organization-access/me/api-keys"),
                        Map.of("name", "benchmark", "organization", "acme", "everything", true))
                .expect(201)
                .body()
                .get("secret")
                .asText();
    }

    /** What has not changed since it was asked for the last time. */
    Question known(String name, String baseline, String token, String path) {
        String tag =
                Api.bearer(realm.server(), token).get(realm.path(path)).expect(200).header("ETag");
        return get(name, baseline, token, path, "").with("If-None-Match", tag).answeredWith(304);
    }

    Question get(String name, String baseline, String token, String path, String answer) {
        return Question.of(
                name,
                baseline,
                server(),
                "GET",
                realm.path(path),
                Map.of("Authorization", "Bearer " + token),
                "",
                answer);
    }

    Question post(
            String name, String baseline, String token, String path, String body, String answer) {
        return Question.of(
                name,
                baseline,
                server(),
                "POST",
                realm.path(path),
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                body,
                answer);
    }

    Question form(
            String name,
            String baseline,
            String token,
            String path,
            Map<String, String> fields,
            String answer) {
        return Question.of(
                name,
                baseline,
                server(),
                "POST",
                realm.path(path),
                token.isEmpty()
                        ? Map.of("Content-Type", "application/x-www-form-urlencoded")
                        : Map.of(
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/x-www-form-urlencoded"),
                Api.encode(fields),
                answer);
    }

    private URI server() {
        return URI.create(realm.server().url());
    }
}
