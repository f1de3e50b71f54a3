package org.keystead.access.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;
import org.keystead.access.plan.WantedOrganization.Placed;

/** Reads one organization of the document. */
public final class OrganizationDocument {

    private static final int MAX_PROJECTS = 100_000;
    private static final int MAX_ROLES = 10_000;
    private static final int MAX_MEMBERS = 1_000_000;
    private static final int MAX_GRANTS = 100_000;
    private static final int MAX_KEYS = 10_000;

    private final Catalogue catalogue;
    private final Set<String> templates = new HashSet<>();
    private final Faults faults;

    /** Reads against this catalogue and these templates; what is wrong goes to {@code faults}. */
    public OrganizationDocument(Catalogue catalogue, List<Role> templates, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
        templates.forEach(role -> this.templates.add(role.name()));
    }

    public WantedOrganization read(JsonNode json, String path) {
        Fields fields = new Fields(json, path, faults);
        Map<String, String> members = new HashMap<>();
        List<LeftKey.Placed> keys = new ArrayList<>();
        WantedOrganization wanted =
                new WantedOrganization(
                        path,
                        fields.requiredText("alias", 255),
                        fields.text("name", 255),
                        list(fields, "projects", MAX_PROJECTS, this::project, ProjectState::alias),
                        list(fields, "roles", MAX_ROLES, this::role, Role::name),
                        members(fields, members, keys),
                        members,
                        keys);
        fields.end();
        if (wanted.projects().orElse(List.of()).stream().filter(ProjectState::reserved).count()
                > 1) {
            faults.add(path + ".projects", "has more than one reserved project");
        }
        return wanted;
    }

    private <T> Optional<List<T>> list(
            Fields fields,
            String name,
            int max,
            Function<Fields.Element, T> read,
            Function<T, String> identity) {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        List<T> things = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields.Element element : fields.elements(name, max)) {
            T thing = read.apply(element);
            if (!seen.add(identity.apply(thing))) {
                faults.add(element.path(), "is there twice: " + identity.apply(thing));
            }
            things.add(thing);
        }
        return Optional.of(things);
    }

    private ProjectState project(Fields.Element element) {
        return ProjectDocument.read(new Fields(element.value(), element.path(), faults), faults);
    }

    /** One beside a template of the same name has to be asked for. */
    private Role role(Fields.Element element) {
        Fields fields = new Fields(element.value(), element.path(), faults);
        boolean custom = fields.flag(HoldingDocument.CUSTOM, false);
        JsonNode said = element.value().deepCopy();
        if (said instanceof ObjectNode object) {
            object.remove(HoldingDocument.CUSTOM);
        }
        Role role = RoleDocument.read(said, element.path(), false, catalogue, faults);
        if (templates.contains(role.name()) && !custom) {
            faults.add(element.path(), "has the name of a role template: " + role.name());
        }
        return role;
    }

    private Optional<List<Placed>> members(
            Fields fields, Map<String, String> places, List<LeftKey.Placed> keys) {
        if (!fields.has("members")) {
            return Optional.empty();
        }
        List<Placed> grants = new ArrayList<>();
        for (Fields.Element element : fields.elements("members", MAX_MEMBERS)) {
            Fields member = new Fields(element.value(), element.path(), faults);
            String username = member.requiredText("username", 255).toLowerCase(Locale.ROOT);
            if (places.putIfAbsent(username, element.path()) != null) {
                faults.add(element.path(), "is there twice: " + username);
            }
            grants(member, username, grants);
            keys.addAll(keys(member, username));
            member.end();
        }
        return Optional.of(grants);
    }

    private List<LeftKey.Placed> keys(Fields member, String username) {
        return list(
                        member,
                        OrganizationJson.KEYS,
                        MAX_KEYS,
                        element -> key(element, username),
                        placed -> placed.key().name())
                .orElse(List.of());
    }

    private LeftKey.Placed key(Fields.Element element, String username) {
        Fields fields = new Fields(element.value(), element.path(), faults);
        return new LeftKey.Placed(KeyDocument.read(fields, username, faults), element.path());
    }

    private void grants(Fields member, String username, List<Placed> grants) {
        Set<Holding.Key> held = new HashSet<>();
        for (Fields.Element element : member.elements("grants", MAX_GRANTS)) {
            HoldingDocument.read(
                            new Fields(element.value(), element.path(), faults),
                            username,
                            catalogue,
                            templates::contains,
                            faults)
                    .ifPresent(
                            holding -> {
                                if (!held.add(holding.key())) {
                                    faults.add(element.path(), "gives what another gives");
                                }
                                grants.add(
                                        new Placed(
                                                holding,
                                                element.path(),
                                                element.value().has(HoldingDocument.CUSTOM)));
                            });
        }
    }
}
