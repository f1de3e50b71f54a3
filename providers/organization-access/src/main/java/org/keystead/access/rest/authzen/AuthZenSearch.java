package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.management.Authority;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.MemberAuthority;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.model.Section;
import org.keystead.access.permission.Subject;
import org.keystead.access.permission.Who;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/**
 * The searches of AuthZEN. What somebody is entitled to is found, whether or not they would have to
 * log in again for it; only the search for actions knows a login.
 */
record AuthZenSearch(KeycloakSession session, Decisions decisions, AuthZenSubjects subjects) {

    /** Users who may do it, for resource servers and for members who may see members. */
    Map<String, Object> subjects(JsonNode request) {
        String subjectType = AuthZenEntity.text(request, "subject", "type");
        String action = AuthZenEntity.text(request, "action", "name");
        String type = AuthZenEntity.text(request, "resource", "type");
        String id = AuthZenEntity.text(request, "resource", "id");
        AuthZenEntity.optionalObject(request, "context", "context");
        AuthZenPage page = AuthZenPage.read(request);
        Optional<AuthZenPlace> place =
                subjects.others()
                        ? AuthZenPlace.find(decisions, decisions::organization, type, id)
                        : AuthZenPlace.of(decisions, subjects.caller().user(), type, id);
        requireSight(place);
        if (place.isEmpty() || !subjectType.equals(AuthZenSubjects.USER)) {
            return page.answer(List.of());
        }
        Who who = new Who(access(), decisions, place.get().organization(), place.get().project());
        return page.answer(
                reach(who, place.get().section(), action)
                        .map(reach -> who.after(reach, page.from(), page.limit() + 1))
                        .orElse(List.of())
                        .stream()
                        .map(user -> Map.of("type", AuthZenSubjects.USER, "id", user))
                        .toList(),
                user -> user.get("id"));
    }

    /** The organizations and projects where the subject may do it. */
    Map<String, Object> resources(JsonNode request) {
        String subjectType = AuthZenEntity.text(request, "subject", "type");
        String subjectId = AuthZenEntity.text(request, "subject", "id");
        String action = AuthZenEntity.text(request, "action", "name");
        String type = AuthZenEntity.text(request, "resource", "type");
        AuthZenEntity.optionalObject(request, "context", "context");
        AuthZenPage page = AuthZenPage.read(request);
        Optional<Subject> subject = subjects.find(subjectType, subjectId);
        Optional<Section> section = decisions.catalogue().ofResourceType(type);
        if (subject.isEmpty() || section.isEmpty()) {
            return page.answer(List.of());
        }
        return page.answer(
                places(subject.get(), section.get(), action, page).stream()
                        .map(id -> Map.of("type", type, "id", id))
                        .toList());
    }

    /** What the subject may do there; there must be no action in the question. */
    Map<String, Object> actions(JsonNode request) {
        String subjectType = AuthZenEntity.text(request, "subject", "type");
        String subjectId = AuthZenEntity.text(request, "subject", "id");
        String type = AuthZenEntity.text(request, "resource", "type");
        String id = AuthZenEntity.text(request, "resource", "id");
        AuthZenEntity.optionalObject(request, "context", "context");
        if (request.has("action")) {
            throw AuthZenException.malformed("action must not be there");
        }
        AuthZenPage page = AuthZenPage.read(request);
        Optional<Subject> subject = subjects.find(subjectType, subjectId);
        Optional<AuthZenPlace> place =
                subject.flatMap(found -> AuthZenPlace.of(decisions, found.user(), type, id));
        if (place.isEmpty()) {
            return page.answer(List.of());
        }
        return page.answer(
                new AuthZenEvaluation(decisions, subjects)
                        .actions(subject.get(), place.get()).stream()
                                .skip(page.first())
                                .limit(page.limit() + 1L)
                                .map(name -> Map.of("name", name))
                                .toList());
    }

    /** An organization of others answers like one that does not exist. */
    private void requireSight(Optional<AuthZenPlace> place) {
        if (subjects.others()) {
            return;
        }
        Authority asker = new MemberAuthority(session, subjects.caller().meantToManage());
        OrganizationModel organization =
                place.map(AuthZenPlace::organization)
                        .filter(
                                o ->
                                        asker.may(
                                                o,
                                                ManagementSections.MEMBERS,
                                                ManagementSections.VIEW))
                        .orElseThrow(
                                () ->
                                        new AuthZenException(
                                                403,
                                                "the caller may not see who has access there"));
        asker.require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
    }

    private Optional<QueryPlan> reach(Who who, Section section, String name) {
        if (known(section, name)) {
            return Optional.of(who.action(section, name));
        }
        return Level.of(name).filter(l -> l != Level.NONE).map(l -> who.level(section, l));
    }

    private boolean known(Section section, String action) {
        return decisions.catalogue().actions(section.key(), Level.MANAGE).contains(action);
    }

    /** Whole organizations are skipped by counting; only the page itself is read. */
    private List<String> places(Subject subject, Section section, String name, AuthZenPage page) {
        List<String> found = new ArrayList<>();
        int skip = page.first();
        for (OrganizationModel organization : decisions.organizationsOf(subject.user()).toList()) {
            int room = page.limit() + 1 - found.size();
            if (room <= 0) {
                break;
            }
            boolean everywhere = allows(subject, organization, Optional.empty(), section, name);
            List<String> ids =
                    everywhere
                            ? everywhere(organization, skip, room)
                            : inProjects(subject, organization, section, name);
            int all =
                    everywhere
                            ? 1 + (int) access().projects().countEnabled(organization.getId())
                            : ids.size();
            List<String> wanted = everywhere ? ids : ids.stream().skip(skip).limit(room).toList();
            found.addAll(wanted);
            skip = Math.max(0, skip - all);
        }
        return found;
    }

    /** The organization itself, then its enabled projects: what counts here counts in each. */
    private List<String> everywhere(OrganizationModel organization, int skip, int room) {
        List<String> ids = new ArrayList<>();
        if (skip == 0) {
            ids.add(AuthZenPlace.id(decisions, organization));
        }
        List<Project> projects =
                access().projects()
                        .enabled(
                                organization.getId(),
                                new Page(Math.max(0, skip - 1), room - ids.size()));
        ids.addAll(AuthZenPlace.ids(decisions, organization, projects));
        return ids;
    }

    private List<String> inProjects(
            Subject subject, OrganizationModel organization, Section section, String name) {
        List<String> granted =
                decisions.grants(organization, subject.user()).stream()
                        .map(Grant::project)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        List<Project> allowed =
                access().projects().byId(organization.getId(), granted).values().stream()
                        .filter(p -> allows(subject, organization, Optional.of(p), section, name))
                        .toList();
        return AuthZenPlace.ids(decisions, organization, allowed).stream().sorted().toList();
    }

    private boolean allows(
            Subject subject,
            OrganizationModel organization,
            Optional<Project> project,
            Section section,
            String name) {
        EffectivePermissions effective = decisions.effective(organization, subject.user(), project);
        SectionAccess held = effective.section(section.key());
        return known(section, name)
                ? held.allows(name)
                : Level.of(name)
                        .filter(l -> l != Level.NONE)
                        .map(held.level()::reaches)
                        .orElse(false);
    }

    private OrganizationAccessProvider access() {
        return session.getProvider(OrganizationAccessProvider.class);
    }
}
