package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a realm's flows lack of the second step and of the ladder. */
final class FlowSetup {

    private static final String EMAIL_STEP = "keystead-email-code";
    private static final String DEVICE_CONDITION = "keystead-condition-unknown-device";

    private final JsonNode realm;
    private final Flows present;
    private final FlowFile files;
    private final Set<String> installed = new HashSet<>();
    private final Map<String, String> values;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> bindings = new LinkedHashMap<>();

    FlowSetup(AdminRest rest, JsonNode realm, String variant, int rememberDays) {
        this.realm = realm;
        this.present = new Flows(rest);
        this.files = new FlowFile(variant);
        this.values =
                Map.of(
                        "@sso-session-max",
                        realm.path("ssoSessionMaxLifespan").asText(),
                        "@remember-days",
                        String.valueOf(rememberDays));
        rest.get("/authentication/authenticator-providers")
                .forEach(provider -> installed.add(provider.path("id").asText()));
        if (!installed.contains(EMAIL_STEP)) {
            throw new RestException("the server lacks the e-mail code's provider jar");
        }
        if (rememberDays == 0) {
            installed.remove(DEVICE_CONDITION);
        }
        bindings.put("browserFlow", written("browser"));
        written("post-broker");
        bindings.put("directGrantFlow", written("direct-grant"));
        bindings.put("resetCredentialsFlow", written("reset-credentials"));
        registration();
    }

    /** The flows that are to be written. */
    List<Change> changes() {
        return changes;
    }

    /** The realm's settings that name its flows, as they are to be once those are written. */
    Map<String, String> bindings() {
        return bindings;
    }

    private String written(String file) {
        Step flow = files.flow(file).fit(installed::contains, values);
        Optional<Step> there = present.byAlias(flow.flow());
        if (there.filter(p -> p.isAsWanted(flow)).isEmpty()) {
            changes.add(
                    new Change(
                            "write the flow \"" + flow.flow() + "\"",
                            Outline.difference(there, flow),
                            () -> present.write(flow)));
        }
        return flow.flow();
    }

    /** The form stays as the realm has it; who has filled it in takes the second step. */
    private void registration() {
        String source = realm.path("registrationFlow").asText();
        String alias = Graft.nameFor(source);
        if (!alias.equals(source)
                && present.byAlias(source).map(SecondStep::isCertain).orElse(false)) {
            return;
        }
        List<Step> steps =
                files.part("newcomer", alias).stream()
                        .map(step -> step.fit(installed::contains, values))
                        .toList();
        Graft graft = new Graft(source, alias, steps);
        if (!graft.isIn(present)) {
            changes.add(
                    new Change(
                            "write the flow \"" + alias + "\"",
                            graft.details(),
                            () -> graft.write(present)));
        }
        bindings.put("registrationFlow", alias);
    }
}
