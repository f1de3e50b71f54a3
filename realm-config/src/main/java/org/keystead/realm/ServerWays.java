package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The ways that optional parts of the server open. */
record ServerWays(JsonNode realm, Features features) implements Ways {

    @Override
    public Stream<OpenWay> open() {
        Stream<OpenWay> exchange =
                features.has("TOKEN_EXCHANGE")
                        ? Stream.of(
                                new OpenWay(
                                        "token exchange",
                                        "the legacy kind makes tokens for other people and of"
                                                + " foreign tokens (no flow is run)",
                                        "start the server without the feature token-exchange"))
                        : Stream.empty();
        Stream<OpenWay> offers =
                features.has("OID4VC_VCI_PREAUTH_CODE")
                                && realm.path("verifiableCredentialsEnabled").asBoolean()
                        ? Stream.of(
                                new OpenWay(
                                        "credential offer",
                                        "a pre-authorized code is a token for whoever holds it (no"
                                                + " flow is run)",
                                        "start the server without the feature"
                                                + " oid4vc-vci-preauth-code"))
                        : Stream.empty();
        return Stream.concat(exchange, offers);
    }
}
