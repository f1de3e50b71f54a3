package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.plan.Syntax;

/** Which of the two ways to write a document a request speaks of. */
public final class DocumentSyntax {

    /** RFC 9512. */
    public static final String YAML = "application/yaml";

    private static final MediaType YAML_TYPE = MediaType.valueOf(YAML);

    private DocumentSyntax() {}

    /** What the caller prefers to read; JSON without a preference. */
    public static Syntax accepted(KeycloakSession session) {
        for (MediaType type : headers(session).getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Syntax.JSON;
            }
            if (type.isCompatible(YAML_TYPE)) {
                return Syntax.YAML;
            }
        }
        return Syntax.JSON;
    }

    /** What the caller sent. */
    public static Syntax sent(KeycloakSession session) {
        MediaType type = headers(session).getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Syntax.JSON;
        }
        if (type != null && type.isCompatible(YAML_TYPE)) {
            return Syntax.YAML;
        }
        throw UnreadableBody.wrongType(MediaType.APPLICATION_JSON + " or " + YAML);
    }

    private static HttpHeaders headers(KeycloakSession session) {
        return session.getContext().getHttpRequest().getHttpHeaders();
    }
}
