package org.keystead.access.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;

/**
 * Reads what a key is to be: {@code {"name","permissions"|"everything","projects"?,"addresses"?}}.
 * What it is for has to be said: neither means nothing.
 */
record KeyRequest(String name, Narrowing narrowing, List<String> addresses) {

    static final int MAX_PROJECTS = 100;
    private static final int MAX_PERMISSIONS = 100;
    private static final int MAX_ADDRESSES = 40;

    static KeyRequest read(
            Decisions decisions, OrganizationModel organization, Fields fields, Faults faults) {
        return new KeyRequest(
                fields.requiredText("name", ApiKey.MAX_NAME).strip(),
                new Narrowing(
                        fields.flag("everything", false),
                        permissions(decisions, fields, faults),
                        projects(decisions, organization, fields, faults)),
                addresses(fields, faults));
    }

    private static List<Permission> permissions(Decisions decisions, Fields key, Faults faults) {
        if (key.flag("everything", false) && key.has("permissions")) {
            faults.add(key.path("permissions"), "or everything must be given, and not both");
        }
        List<Permission> permissions = new ArrayList<>();
        for (Fields.Element element : key.elements("permissions", MAX_PERMISSIONS)) {
            Fields fields = new Fields(element.value(), element.path(), faults);
            RoleDocument.permission(fields, false, decisions.catalogue(), faults)
                    .filter(permission -> !permissions.contains(permission))
                    .ifPresent(permissions::add);
            fields.end();
        }
        return permissions;
    }

    private static Optional<Set<String>> projects(
            Decisions decisions, OrganizationModel organization, Fields key, Faults faults) {
        if (!key.has("projects")) {
            return Optional.empty();
        }
        Set<String> ids = new HashSet<>();
        for (Fields.Element element : key.elements("projects", MAX_PROJECTS)) {
            Optional<Project> project =
                    element.value().isTextual() && Fields.isText(element.value().textValue(), 64)
                            ? decisions.project(organization, element.value().textValue())
                            : Optional.empty();
            project.map(Project::id)
                    .ifPresentOrElse(
                            ids::add, () -> faults.add(element.path(), "is an unknown project"));
        }
        return Optional.of(ids);
    }

    private static List<String> addresses(Fields key, Faults faults) {
        Set<String> ranges = new LinkedHashSet<>();
        for (Fields.Element element : key.elements("addresses", MAX_ADDRESSES)) {
            Optional<String> range =
                    element.value().isTextual()
                            ? AddressRanges.canonical(element.value().textValue())
                            : Optional.empty();
            range.ifPresentOrElse(
                    ranges::add,
                    () -> faults.add(element.path(), "must be an address, or a range in CIDR"));
        }
        return List.copyOf(ranges);
    }

    /** When it ends: {@code expiresAt}, or never where {@code endless} is said and allowed. */
    static Optional<Instant> end(ApiKeyRules rules, Fields fields, Faults faults) {
        Instant now = Decisions.now();
        boolean endless = fields.flag("endless", false);
        Optional<Instant> end = fields.time("expiresAt");
        if (endless) {
            if (!rules.endless()) {
                faults.add(fields.path("endless"), "is not allowed in this realm");
            }
            if (end.isPresent()) {
                faults.add(fields.path("expiresAt"), "or endless must be given, and not both");
            }
            return Optional.empty();
        }
        if (end.isPresent() && !end.get().isAfter(now)) {
            faults.add(fields.path("expiresAt"), "must be in the future");
        }
        if (end.isPresent() && end.get().isAfter(now.plus(days(rules.longestDays())))) {
            faults.add(fields.path("expiresAt"), "must be within " + rules.longestDays() + " days");
        }
        return Optional.of(end.orElseGet(() -> now.plus(days(rules.defaultDays()))));
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
