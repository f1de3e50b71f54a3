package org.keystead.it.email;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/** A SAML client without a browser, which sends name and password along (profile ECP). */
final class Soap {

    static final String CLIENT = "https://files.example.org";

    private Soap() {}

    static Map<String, Object> client() {
        return Map.of(
                "clientId",
                CLIENT,
                "protocol",
                "saml",
                "redirectUris",
                List.of(CLIENT + "/*"),
                "attributes",
                Map.of(
                        "saml.allow.ecp.flow", "true",
                        "saml.client.signature", "false",
                        "saml.server.signature", "false",
                        "saml.assertion.signature", "false"));
    }

    static Answer login(SecuredRealm realm, User user, String password) {
        String request =
                """
                <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\
                <p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="i%s"\
                 Version="2.0" IssueInstant="%s" AssertionConsumerServiceURL="%s/acs"\
                 ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:PAOS">\
                <a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">%s</a:Issuer>\
                </p:AuthnRequest></S:Body></S:Envelope>"""
                        .formatted(UUID.randomUUID(), Instant.now(), CLIENT, CLIENT);
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (user.username() + ":" + password)
                                        .getBytes(StandardCharsets.UTF_8));
        return Api.anonymous(realm.server())
                .send(
                        "POST",
                        "/realms/" + realm.name() + "/protocol/saml",
                        request,
                        Map.of("Content-Type", "text/xml", "Authorization", "Basic " + basic));
    }
}
