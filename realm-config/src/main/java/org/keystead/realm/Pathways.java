package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The ways into a realm (ASVS 5.0 6.3.4: every pathway as strong as the others). */
final class Pathways {

    private final List<Ways> kinds;

    Pathways(AdminRest rest) {
        JsonNode realm = rest.get("");
        Flows flows = new Flows(rest);
        Features features = Features.of(rest);
        this.kinds =
                List.of(
                        new RealmWays(realm, flows),
                        new ClientWays(rest, realm, flows, features),
                        new ClientPolicyWays(rest, flows),
                        new ProviderWays(rest, flows),
                        new ServerWays(realm, features));
    }

    /** Each that somebody can take on a first factor alone. */
    List<OpenWay> open() {
        return kinds.stream().<OpenWay>flatMap(Ways::open).toList();
    }

    /** Whether nobody comes through the flow on a first factor alone. */
    static Stream<OpenWay> judge(String kind, String who, Verdict flow, String remedy) {
        return flow.certain()
                ? Stream.empty()
                : Stream.of(new OpenWay(kind, (who + " (" + flow.name() + ")").strip(), remedy));
    }
}
