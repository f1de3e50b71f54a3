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
import org.keystead.access.model.Role;

/** Writes organizations as the document has them: equal ones look equal, defaults are left out. */
public final class OrganizationJson {

    public static final String MEMBERS = "members";

    private OrganizationJson() {}

    /** What it has, its members last. */
    public static ObjectNode write(OrganizationState state) {
        ObjectNode json = head(state);
        ArrayNode members = json.putArray(MEMBERS);
        Map<String, List<Holding>> byMember =
                state.grants().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Holding::username, TreeMap::new, Collectors.toList()));
        byMember.forEach((username, grants) -> members.add(member(username, grants)));
        return json;
    }

    /** All but its members. */
    public static ObjectNode head(OrganizationState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("alias", state.alias());
        json.put("name", state.name());
        ArrayNode projects = json.putArray("projects");
        state.projects().stream()
                .sorted(Comparator.comparing(ProjectState::alias))
                .forEach(project -> projects.add(write(project)));
        ArrayNode roles = json.putArray("roles");
        state.roles().stream()
                .sorted(Comparator.comparing(Role::name))
                .forEach(role -> roles.add(write(role)));
        return json;
    }

    /** One member and what she holds. */
    public static ObjectNode member(String username, Collection<Holding> grants) {
        ObjectNode member = JsonNodeFactory.instance.objectNode().put("username", username);
        ArrayNode list = member.putArray("grants");
        grants.stream()
                .map(OrganizationJson::write)
                .sorted(Comparator.comparing(JsonNode::toString))
                .forEach(list::add);
        return member;
    }

    public static ObjectNode write(ProjectState project) {
        return ProjectDocument.write(project);
    }

    public static ObjectNode write(Role role) {
        return CatalogueJson.write(RoleOrder.sorted(role));
    }

    public static ObjectNode write(Holding holding) {
        return HoldingDocument.write(holding);
    }
}
