package org.keystead.it.benchmark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.keystead.it.server.Api;

/**
 * A realm file of any size, written as a stream.
 *
 * @param organizations how many organizations
 * @param users how many users the realm has
 * @param members how many of them are members of each organization
 * @param grants how many grants each member has; up to three, of which the first may be the owner's
 * @param ours whether it has anything that a stock Keycloak does not know
 */
record BigRealm(String name, int organizations, int users, int members, int grants, boolean ours) {

    private static final String[] GRANTS = {
        "role deployer", "may apps manage; project prod", "may domains read"
    };

    static String organization(int number) {
        return "org-" + number;
    }

    static String user(int number) {
        return "user-" + number;
    }

    void write(Path file) throws IOException {
        try (JsonGenerator json =
                Api.JSON.createGenerator(
                        file.toFile(), com.fasterxml.jackson.core.JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("realm", name);
            json.writeBooleanField("enabled", true);
            json.writeBooleanField("organizationsEnabled", true);
            if (ours) {
                components(json);
            }
            json.writeArrayFieldStart("users");
            for (int i = 0; i < users; i++) {
                json.writeStartObject();
                json.writeStringField("username", user(i));
                json.writeStringField("email", user(i) + "@example.org");
                json.writeBooleanField("enabled", true);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("organizations");
            for (int i = 0; i < organizations; i++) {
                organization(json, i);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void organization(JsonGenerator json, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", organization(number));
        json.writeStringField("alias", organization(number));
        json.writeBooleanField("enabled", true);
        json.writeArrayFieldStart("members");
        for (int i = 0; i < members; i++) {
            json.writeStartObject();
            json.writeStringField("username", member(number, i));
            json.writeStringField("membershipType", "UNMANAGED");
            json.writeEndObject();
        }
        json.writeEndArray();
        if (ours) {
            json.writeObjectFieldStart("attributes");
            lines(json, "keystead.projects", "prod: name Production");
            lines(json, "keystead.roles", "deployer: may apps manage except delete");
            json.writeArrayFieldStart("keystead.grants");
            if (members > 0) {
                json.writeString(member(number, 0) + ": role owner");
            }
            for (int i = 0; i < members; i++) {
                for (int j = i == 0 ? 1 : 0; j < grants; j++) {
                    json.writeString(member(number, i) + ": " + GRANTS[j]);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private String member(int organization, int number) {
        return user((int) (((long) organization * members + number) % users));
    }

    private static void lines(JsonGenerator json, String name, String line) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(line);
        json.writeEndArray();
    }

    private static void components(JsonGenerator json) throws IOException {
        json.writeFieldName("components");
        Api.JSON.writeTree(
                json,
                Api.JSON.readTree(
                        """
                        {"org.keystead.access.catalogue.CatalogueProvider": [{
                           "name": "catalogue", "providerId": "keystead-catalogue",
                           "config": {"sections": ["apps, domains, members"]}}],
                         "org.keystead.access.catalogue.RoleTemplateProvider": [{
                           "name": "owner", "providerId": "keystead-role-template",
                           "config": {"owner": ["true"]}}]}
                        """));
    }
}
