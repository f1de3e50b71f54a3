package org.keystead.access.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.TreeSet;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Founding;
import org.keystead.access.model.InvitationCaps;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.model.Support;

/** Writes catalogues and roles as the JSON that they are read from; defaults are left out. */
public final class CatalogueJson {

    private CatalogueJson() {}

    public static ObjectNode write(Catalogue catalogue) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode sections = json.putArray("sections");
        catalogue.sections().forEach(section -> sections.add(write(section)));
        if (!catalogue.levels().equals(Catalogue.DEFAULT_LEVELS)) {
            ObjectNode levels = json.putObject("levels");
            list(levels, "read", catalogue.levels().get(Level.READ));
            list(levels, "manage", catalogue.levels().get(Level.MANAGE));
        }
        if (!catalogue.founding().equals(Founding.NONE)) {
            ObjectNode founding = json.putObject("founding");
            catalogue.founding().role().ifPresent(role -> founding.put("role", role));
            founding.put("selfService", catalogue.founding().selfService());
            founding.put("firstMember", catalogue.founding().firstMember());
            if (catalogue.founding().limit() != Founding.DEFAULT_LIMIT) {
                founding.put("limit", catalogue.founding().limit());
            }
        }
        list(json, "ownerOnlyActions", new TreeSet<>(catalogue.ownerOnlyActions()));
        if (!catalogue.support().equals(Support.UNRESTRICTED)) {
            ObjectNode support = json.putObject("support");
            list(support, "never", new TreeSet<>(catalogue.support().never()));
            list(support, "ownerOnly", new TreeSet<>(catalogue.support().ownerOnly()));
        }
        number(json, "notices", "days", catalogue.operations().noticeDays());
        number(json, "decisionLog", "percent", catalogue.operations().loggedPercent());
        if (!catalogue.operations().invitations().equals(InvitationCaps.DEFAULT)) {
            InvitationCaps caps = catalogue.operations().invitations();
            json.putObject("invitations")
                    .put("perSender", caps.perSender())
                    .put("perOrganization", caps.perOrganization())
                    .put("perRecipient", caps.perRecipient());
        }
        if (!catalogue.operations().apiKeys().equals(ApiKeyRules.DEFAULT)) {
            ApiKeyRules rules = catalogue.operations().apiKeys();
            flag(
                    json.putObject("apiKeys")
                            .put("perUser", rules.perUser())
                            .put("defaultDays", rules.defaultDays())
                            .put("longestDays", rules.longestDays()),
                    "endless",
                    rules.endless());
        }
        return json;
    }

    private static void number(ObjectNode json, String object, String name, int number) {
        if (number > 0) {
            json.putObject(object).put(name, number);
        }
    }

    private static ObjectNode write(Section section) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", section.key());
        if (!section.name().equals(section.key())) {
            json.put("name", section.name());
        }
        if (section.availability() != Availability.GRANTABLE) {
            json.put("availability", section.availability().key());
        }
        if (section.scope() != Scope.PROJECT) {
            json.put("scope", section.scope().key());
        }
        list(json, "includes", section.includes());
        list(json, "actions", section.actions());
        if (section.secretsAt() != Level.READ) {
            json.put("secretsAt", section.secretsAt().key());
        }
        section.stepUp().ifPresent(stepUp -> json.set("stepUp", write(stepUp)));
        section.resourceType().ifPresent(type -> json.put("resourceType", type));
        if (section.reserved()) {
            json.put("reserved", true);
        }
        return json;
    }

    private static ObjectNode write(StepUp stepUp) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        stepUp.from().ifPresent(level -> json.put("level", level.key()));
        list(json, "actions", new TreeSet<>(stepUp.actions()));
        json.put("acr", stepUp.acr());
        stepUp.maxAge().ifPresent(seconds -> json.put("maxAge", seconds));
        return json;
    }

    public static ObjectNode write(Role role) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", role.name());
        role.displayName().ifPresent(text -> json.put("displayName", text));
        role.description().ifPresent(text -> json.put("description", text));
        ArrayNode permissions = json.putArray("permissions");
        role.permissions().forEach(permission -> write(permission, permissions.addObject()));
        flag(json, "owner", role.owner());
        if (role.single()) {
            json.put("cardinality", "one");
        }
        flag(json, "protected", role.guarded());
        flag(json, "joinsNewProjects", role.joinsNewProjects());
        return json;
    }

    public static void write(Permission permission, ObjectNode json) {
        json.put("section", permission.section());
        json.put("level", permission.level().key());
        list(json, "except", permission.except());
    }

    private static void flag(ObjectNode json, String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
    }

    private static void list(ObjectNode json, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(list::add);
        }
    }
}
