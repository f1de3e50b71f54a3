package org.keystead.access.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;

/**
 * Writes organizations as the document has them: equal ones look equal, defaults are left out.
 *
 * @param roles those that can be held in the organization
 */
public record OrganizationJson(KnownRoles roles) {

    public static final String MEMBERS = "members";
    static final String KEYS = "apiKeys";

    /** What it has, its members last. */
    public ObjectNode write(OrganizationState state) {
        ObjectNode json = head(state);
        ArrayNode members = json.putArray(MEMBERS);
        Map<String, List<Holding>> byMember =
                state.grants().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Holding::username, TreeMap::new, Collectors.toList()));
        byMember.forEach((username, grants) -> members.add(member(username, grants, List.of())));
        return json;
    }

    /** All but its members. */
    public ObjectNode head(OrganizationState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("alias", state.alias());
        json.put("name", state.name());
        ArrayNode projects = json.putArray("projects");
        state.projects().stream()
                .sorted(Comparator.comparing(ProjectState::alias))
                .forEach(project -> projects.add(write(project)));
        ArrayNode own = json.putArray("roles");
        state.roles().stream()
                .sorted(Comparator.comparing(Role::name))
                .forEach(role -> own.add(custom(role)));
        return json;
    }

    /** One member with what they hold, and with their API keys. */
    public ObjectNode member(
            String username, Collection<Holding> grants, Collection<NamedKey> keys) {
        ObjectNode member = JsonNodeFactory.instance.objectNode().put("username", username);
        ArrayNode list = member.putArray("grants");
        grants.stream()
                .map(this::write)
                .sorted(Comparator.comparing(JsonNode::toString))
                .forEach(list::add);
        if (!keys.isEmpty()) {
            ArrayNode named = member.putArray(KEYS);
            keys.stream()
                    .sorted(Comparator.comparing(NamedKey::name))
                    .map(KeyDocument::write)
                    .forEach(named::add);
        }
        return member;
    }

    public static ObjectNode write(ProjectState project) {
        return ProjectDocument.write(project);
    }

    public static ObjectNode write(Role role) {
        return CatalogueJson.write(RoleOrder.sorted(role));
    }

    /** A role of the organization's own. */
    public ObjectNode custom(Role role) {
        ObjectNode json = write(role);
        return roles.hidden(role) ? json.put(HoldingDocument.CUSTOM, true) : json;
    }

    public ObjectNode write(Holding holding) {
        return HoldingDocument.write(holding, roles);
    }
}
