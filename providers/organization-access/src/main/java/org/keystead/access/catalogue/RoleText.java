package org.keystead.access.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

/**
 * A role template as component settings and back. A permission is written as people say it: {@code
 * apps: manage except delete, restart}.
 */
final class RoleText {

    private static final String PERMISSION = "permission";
    private static final Pattern SENTENCE =
            Pattern.compile("\\s*(\\S+)\\s*:\\s*(\\S+)(?:\\s+except\\s+(.+))?\\s*");
    private static final List<String> TEXTS = List.of("displayName", "description", "cardinality");
    private static final List<String> FLAGS = List.of("owner", "protected", "joinsNewProjects");

    private RoleText() {}

    static MultivaluedHashMap<String, String> write(Role role) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        ObjectNode json = CatalogueJson.write(role);
        for (Permission permission : role.permissions()) {
            config.add(PERMISSION, sentence(permission));
        }
        TEXTS.stream().filter(json::has).forEach(n -> config.putSingle(n, json.get(n).asText()));
        FLAGS.stream().filter(json::has).forEach(n -> config.putSingle(n, "true"));
        return config;
    }

    static String sentence(Permission permission) {
        String sentence = permission.section() + ": " + permission.level().key();
        return permission.except().isEmpty()
                ? sentence
                : sentence + " except " + String.join(", ", permission.except());
    }

    static ObjectNode read(String name, MultivaluedHashMap<String, String> config, Faults faults) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name);
        ArrayNode permissions = json.putArray("permissions");
        List<String> sentences = ConfigText.values(config, PERMISSION).stream().sorted().toList();
        for (String sentence : sentences) {
            Matcher matcher = SENTENCE.matcher(sentence);
            String exceptions = matcher.matches() ? matcher.group(3) : ",";
            if (exceptions == null || !ConfigText.words(exceptions).isEmpty()) {
                ObjectNode permission = permissions.addObject();
                permission.put("section", matcher.group(1)).put("level", matcher.group(2));
                if (exceptions != null) {
                    ArrayNode except = permission.putArray("except");
                    ConfigText.words(exceptions).forEach(except::add);
                }
            } else {
                faults.add(PERMISSION, "is not \"section: level except action, …\": " + sentence);
            }
        }
        for (String key : config.keySet()) {
            String value = key.equals(PERMISSION) ? "" : ConfigText.single(config, key, faults);
            if (value.isEmpty()) {
                continue;
            }
            if (json.has(key)) {
                faults.add(key, "is not known");
            } else if (FLAGS.contains(key) && (value.equals("true") || value.equals("false"))) {
                json.put(key, value.equals("true"));
            } else {
                json.put(key, value);
            }
        }
        return json;
    }
}
