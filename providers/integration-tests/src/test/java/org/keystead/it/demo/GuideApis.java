package org.keystead.it.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.Needs;

/** The APIs of all guides, which ask the demo's Keycloak by way of a relay. */
final class GuideApis implements AutoCloseable {

    private static final String REALM = "/realms/cloud";
    private static final String DECISIONS = REALM + "/section-permissions";

    /** What a guide's command begins with, by the guide. */
    private static final Map<String, String> PROGRAMS =
            Map.of("node", "node", "python", "python3", "quarkus", "mvn", "spring-security", "mvn");

    private final Demo demo;
    private final Relay relay;
    private final Map<String, GuideApi> apis = new HashMap<>();

    /** Starts all for which this machine has what they need, at the same time. */
    GuideApis(Demo demo) {
        this.demo = demo;
        this.relay = new Relay(demo.keycloak());
        for (String guide : names()) {
            if (Needs.onPath(PROGRAMS.get(guide)).isPresent()) {
                apis.put(guide, start(Guide.named(guide)));
            }
        }
    }

    static List<String> names() {
        return PROGRAMS.keySet().stream().sorted().toList();
    }

    Relay relay() {
        return relay;
    }

    /** The running API of a guide; the test ends here where its program is missing. */
    GuideApi of(String guide) {
        String program = PROGRAMS.get(guide);
        Needs.need(program, Needs.onPath(program));
        return apis.get(guide).awaited();
    }

    /** What Keystead was asked since the last call, without what else Keycloak was asked. */
    List<Relay.Asked> takeAsked() {
        return relay.takeAsked().stream()
                .filter(asked -> asked.address().startsWith(DECISIONS))
                .toList();
    }

    boolean printed(String text) {
        return apis.values().stream().anyMatch(api -> api.output().contains(text));
    }

    @Override
    public void close() {
        apis.values().forEach(GuideApi::close);
        relay.close();
    }

    private GuideApi start(Guide guide) {
        return new GuideApi(
                guide.unpacked(),
                guide.command(),
                relay.address() + REALM,
                demo.keycloak() + REALM);
    }
}
