package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways that are open to anybody who opens the realm's login page. */
record RealmWays(JsonNode realm, Flows flows) implements Ways {

    private static final String PASSKEY = "webauthn-authenticator-passwordless";

    @Override
    public Stream<OpenWay> open() {
        return Stream.<Function<RealmWays, Stream<OpenWay>>>of(
                        RealmWays::browser,
                        RealmWays::reset,
                        RealmWays::registration,
                        RealmWays::passkeys)
                .flatMap(way -> way.apply(this));
    }

    private Stream<OpenWay> browser() {
        return Pathways.judge("browser", "", Verdict.of(bound("browserFlow")), OpenWay.SETUP);
    }

    private Stream<OpenWay> reset() {
        if (!realm.path("resetPasswordAllowed").asBoolean()) {
            return Stream.empty();
        }
        Optional<Step> flow = bound("resetCredentialsFlow");
        String name = " (" + Verdict.of(flow).name() + ")";
        return Stream.concat(
                        flow.filter(f -> !ResetFlow.logsIn(f)).isPresent()
                                ? Stream.empty()
                                : Stream.of("a mailed link alone logs in"),
                        flow.filter(ResetFlow::dropsFactors).isPresent()
                                ? Stream.of("a mailed link alone replaces the authenticator app")
                                : Stream.empty())
                .map(what -> new OpenWay("reset", what + name, OpenWay.SETUP));
    }

    /** An invitation's link lets people register where nobody else may. */
    private Stream<OpenWay> registration() {
        Verdict flow = Verdict.of(bound("registrationFlow"));
        if (realm.path("registrationAllowed").asBoolean()) {
            return Pathways.judge(
                    "registration", "a new password alone logs in", flow, OpenWay.SETUP);
        }
        return realm.path("organizationsEnabled").asBoolean()
                ? Pathways.judge(
                        "registration",
                        "an invitation's link and a new password log in",
                        flow,
                        OpenWay.SETUP)
                : Stream.empty();
    }

    /** A passkey is two factors only where it asks its owner for a PIN or a finger. */
    private Stream<OpenWay> passkeys() {
        boolean used =
                realm.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean()
                        || all(bound("browserFlow"))
                                .anyMatch(s -> s.provider().equals(PASSKEY) && !s.is("DISABLED"));
        String verification =
                realm.path("webAuthnPolicyPasswordlessUserVerificationRequirement").asText();
        return !used || verification.equals("required")
                ? Stream.empty()
                : Stream.of(
                        new OpenWay(
                                "passkeys",
                                "a key that asks for neither PIN nor finger logs in (user"
                                        + " verification "
                                        + verification
                                        + ")",
                                "make user verification required in the WebAuthn passwordless"
                                        + " policy"));
    }

    private Optional<Step> bound(String binding) {
        return flows.byAlias(realm.path(binding).asText());
    }

    private static Stream<Step> all(Optional<Step> flow) {
        return flow.stream().flatMap(Step::all);
    }
}
