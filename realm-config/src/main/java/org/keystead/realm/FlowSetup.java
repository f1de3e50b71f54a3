package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a realm's flows lack of the second step and of the ladder. */
final class FlowSetup {

    private static final String EMAIL_STEP = "keystead-email-code";
    private static final String DEVICE_CONDITION = "keystead-condition-unknown-device";

    private final JsonNode realm;
    private final Flows present;
    private final FlowWriter writer;
    private final FlowFile files;
    private final Set<String> installed = new HashSet<>();
    private final Map<String, String> values;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> bindings = new LinkedHashMap<>();
    private final List<String> unfit = new ArrayList<>();

    FlowSetup(AdminRest rest, JsonNode realm, String variant, int rememberDays) {
        this.realm = realm;
        this.present = new Flows(rest);
        this.writer = new FlowWriter(rest, present);
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
        bind("browserFlow", "browser", "second-step");
        write(ours("post-broker", List.of()));
        bind("directGrantFlow", "direct-grant", "direct-grant");
        reset();
        bind("registrationFlow", "", "newcomer");
        if (!unfit.isEmpty()) {
            throw new RestException("nothing was changed\n  " + String.join("\n  ", unfit));
        }
    }

    /** The flows that are to be written. */
    List<Change> changes() {
        return changes;
    }

    /** The realm's settings that name its flows, as they are to be once those are written. */
    Map<String, String> bindings() {
        return bindings;
    }

    /**
     * Ours stands in for the flow that Keycloak made; a flow of the realm's own that lets people in
     * on one factor is copied, and the copy goes on with our steps.
     *
     * @param file ours; empty where there is none, so that Keycloak's own is copied as well
     * @param part the steps for a copy
     */
    private void bind(String setting, String file, String part) {
        Optional<Step> flow = present.byAlias(realm.path(setting).asText());
        if (file.isEmpty() || !standsIn(setting, file)) {
            flow.filter(this::isWhole)
                    .ifPresent(
                            own ->
                                    graft(
                                            setting,
                                            () -> EndGraft.of(own, alias -> part(part, alias))));
        }
    }

    private void reset() {
        if (!standsIn("resetCredentialsFlow", "reset-credentials")) {
            Step own = present.byAlias(realm.path("resetCredentialsFlow").asText()).orElseThrow();
            if (isWhole(own) && (ResetFlow.logsIn(own) || ResetFlow.dropsFactors(own))) {
                graft(
                        "resetCredentialsFlow",
                        () -> Optional.of(ResetGraft.of(own, alias -> part("reset", alias))));
            }
        }
    }

    /** Whether ours stands in for the flow that is bound, which it then does. */
    private boolean standsIn(String setting, String file) {
        String bound = realm.path(setting).asText();
        Optional<Step> flow = present.byAlias(bound);
        Step ours = ours(file, flow.filter(f -> present.isBuiltIn(bound)).stream().toList());
        if (flow.isPresent() && !present.isBuiltIn(bound) && !bound.equals(ours.flow())) {
            return false;
        }
        write(ours);
        bindings.put(setting, ours.flow());
        return true;
    }

    private Step ours(String file, List<Step> replaced) {
        Step flow = files.flow(file).fit(installed::contains, values);
        return flow.keeping(
                Stream.concat(present.byAlias(flow.flow()).stream(), replaced.stream()).toList());
    }

    private void write(Step flow) {
        Optional<Step> there = present.byAlias(flow.flow());
        if (there.stream().allMatch(this::isWhole)
                && there.filter(p -> p.isAsWanted(flow)).isEmpty()) {
            changes.add(
                    new Change(
                            "write the flow \"" + flow.flow() + "\"",
                            Outline.difference(there, flow),
                            () -> writer.write(flow)));
        }
    }

    /** Whether a flow can be read and written; the reason is reported where it cannot. */
    private boolean isWhole(Step flow) {
        if (!flow.isWhole()) {
            String why = "it has a step that this server lacks";
            unfit.add(new UnfitFlowException(flow, why).getMessage());
        }
        return flow.isWhole();
    }

    private List<Step> part(String name, String alias) {
        return files.part(name, alias).stream()
                .map(step -> step.fit(installed::contains, values))
                .toList();
    }

    private void graft(String setting, Supplier<Optional<Graft>> wanted) {
        try {
            wanted.get().ifPresent(graft -> graft(setting, graft));
        } catch (UnfitFlowException e) {
            unfit.add(e.getMessage());
        }
    }

    private void graft(String setting, Graft graft) {
        if (present.byAlias(graft.alias()).stream().allMatch(this::isWhole)
                && !graft.isIn(present)) {
            changes.add(
                    new Change(
                            "write the flow \"" + graft.alias() + "\"",
                            graft.details(),
                            () -> graft.write(writer)));
        }
        bindings.put(setting, graft.alias());
    }
}
