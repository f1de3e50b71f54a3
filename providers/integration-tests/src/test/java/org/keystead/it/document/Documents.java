package org.keystead.it.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** Sends a realm's documents and reads them, as one of its people. */
record Documents(TestRealm realm, Api as) {

    static final String JSON = "application/json";
    static final String YAML = "application/yaml";

    static Documents of(TestRealm realm) {
        return new Documents(realm, realm.admin());
    }

    Answer send(String query, String yaml) {
        return send(query, yaml, YAML);
    }

    Answer send(String query, String document, String type) {
        return as.send(
                "POST", realm.access("/import" + query), document, Map.of("Content-Type", type));
    }

    JsonNode export() {
        return export("", JSON).expect(200).body();
    }

    Answer export(String query, String type) {
        return as.get(realm.access("/export" + query), Map.of("Accept", type));
    }

    /** What was done, or would be, to which part: {@code create organizations/acme}. */
    static List<String> steps(Answer answer) {
        List<String> steps = new ArrayList<>();
        answer.body()
                .get("steps")
                .forEach(s -> steps.add(s.get("step").asText() + " " + s.get("path").asText()));
        return steps;
    }
}
