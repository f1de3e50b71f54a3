package org.keystead.access.rest.authzen;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/** The policy decision point's metadata (AuthZEN 1.0, section 9). */
public final class AuthZenMetadata {

    private AuthZenMetadata() {}

    public static Map<String, String> of(KeycloakSession session) {
        URI point =
                session.getContext()
                        .getUri(UrlType.FRONTEND)
                        .getBaseUriBuilder()
                        .path("realms/{realm}/section-permissions")
                        .build(session.getContext().getRealm().getName());
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("policy_decision_point", point.toString());
        String root = point + "/access/v1/";
        metadata.put("access_evaluation_endpoint", root + "evaluation");
        metadata.put("access_evaluations_endpoint", root + "evaluations");
        metadata.put("search_subject_endpoint", root + "search/subject");
        metadata.put("search_resource_endpoint", root + "search/resource");
        metadata.put("search_action_endpoint", root + "search/action");
        return metadata;
    }
}
