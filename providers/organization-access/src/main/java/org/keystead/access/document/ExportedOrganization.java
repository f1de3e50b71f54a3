package org.keystead.access.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.plan.Holding;
import org.keystead.access.plan.NamedKey;
import org.keystead.access.plan.OrganizationJson;
import org.keystead.access.plan.OrganizationState;
import org.keystead.access.plan.ProjectState;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Writes one organization, a page of its members at a time.
 *
 * <p>Every page has a session of its own, and nothing is held while it is written but the names of
 * all who were given something, since people look for them in their order.
 */
final class ExportedOrganization {

    private static final int PAGE = 500;

    private final Managing managing;
    private final String id;
    private final Instant now = Decisions.now();

    ExportedOrganization(Managing managing, String id) {
        this.managing = managing;
        this.id = id;
    }

    /**
     * What is written first.
     *
     * @param written how its parts are written
     * @param projects aliases by id
     * @param holders the ids of those who were given something or have API keys
     */
    private record Head(
            ObjectNode json,
            OrganizationJson written,
            Map<String, String> projects,
            List<String> holders) {}

    /** Writes it, or nothing if it has gone meanwhile. */
    void write(JsonGenerator generator) throws IOException {
        Optional<Head> found = managing.apart("keystead export", this::head);
        if (found.isEmpty()) {
            return;
        }
        Head head = found.get();
        generator.writeStartObject();
        for (Map.Entry<String, JsonNode> field : head.json().properties()) {
            generator.writeFieldName(field.getKey());
            generator.writeTree(field.getValue());
        }
        generator.writeArrayFieldStart(OrganizationJson.MEMBERS);
        Map<String, String> holders = byName(head.holders());
        for (List<String> page : pages(List.copyOf(holders.keySet()))) {
            for (ObjectNode member : members(page, holders, head)) {
                generator.writeTree(member);
            }
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private Optional<Head> head(KeycloakSession session) {
        OrganizationModel model = session.getProvider(OrganizationProvider.class).getById(id);
        if (model == null) {
            return Optional.empty();
        }
        OrganizationAccessProvider store = session.getProvider(OrganizationAccessProvider.class);
        List<Project> projects = CurrentOrganization.projects(store, id);
        OrganizationState state =
                new OrganizationState(
                        model.getAlias(),
                        model.getName(),
                        projects.stream().map(ProjectState::of).toList(),
                        store.roles().list(id),
                        List.of());
        List<Role> templates =
                new RealmCatalogue(session, session.getContext().getRealm()).templates();
        OrganizationJson written = new OrganizationJson(KnownRoles.among(templates, state.roles()));
        return Optional.of(
                new Head(
                        written.head(state),
                        written,
                        projects.stream().collect(Collectors.toMap(Project::id, Project::alias)),
                        Stream.concat(
                                        store.grants().holders(id).stream(),
                                        store.apiKeys().holders(id).stream())
                                .distinct()
                                .toList()));
    }

    /** Ids by user name, in the order of the names; users who are gone are left out. */
    private Map<String, String> byName(List<String> holders) {
        Map<String, String> ids = new TreeMap<>();
        for (List<String> page : pages(holders)) {
            managing.apart("keystead export", own -> CurrentOrganization.names(own, page))
                    .forEach((user, name) -> ids.put(name, user));
        }
        return ids;
    }

    /**
     * What some members have.
     *
     * @param grants by user id
     * @param keys by user name
     */
    private record Held(Map<String, List<Grant>> grants, Map<String, List<NamedKey>> keys) {}

    private List<ObjectNode> members(List<String> names, Map<String, String> ids, Head head) {
        Held held = managing.apart("keystead export", own -> held(own, names, ids, head));
        List<ObjectNode> members = new ArrayList<>();
        for (String name : names) {
            List<Holding> live =
                    held.grants().get(ids.get(name)).stream()
                            .filter(grant -> there(grant, head))
                            .map(g -> CurrentOrganization.holding(g, name, head.projects()))
                            .filter(holding -> holding.liveAt(now))
                            .toList();
            List<NamedKey> keys = held.keys().getOrDefault(name, List.of());
            if (!live.isEmpty() || !keys.isEmpty()) {
                members.add(head.written().member(name, live, keys));
            }
        }
        return members;
    }

    private Held held(
            KeycloakSession session, List<String> names, Map<String, String> ids, Head head) {
        OrganizationAccessProvider store = session.getProvider(OrganizationAccessProvider.class);
        Map<String, String> users =
                names.stream().collect(Collectors.toMap(Function.identity(), ids::get));
        return new Held(
                store.grants().of(id, users.values()),
                new DocumentKeys(store.apiKeys(), id, head.projects())
                        .of(users).stream()
                                .filter(key -> key.liveAt(now))
                                .collect(Collectors.groupingBy(NamedKey::username)));
    }

    /**
     * Not one of a role that is no more, nor one at a project that was made or removed meanwhile:
     * it would look wider than it is.
     */
    private static boolean there(Grant grant, Head head) {
        return head.written().roles().knows(grant.access())
                && grant.project().map(head.projects()::containsKey).orElse(true);
    }

    private static List<List<String>> pages(List<String> all) {
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(all.subList(from, Math.min(from + PAGE, all.size())));
        }
        return pages;
    }
}
