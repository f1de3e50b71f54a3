package org.keystead.access.realmfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keystead.access.json.Faults;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.SupportApproval;

/** Understands the lines of one organization against its realm; what is wrong it says by line. */
final class OrganizationReader {

    private final RealmFacts realm;
    private final OrganizationRepresentation organization;
    private final Faults faults;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, Grant> grants = new LinkedHashMap<>();

    OrganizationReader(RealmFacts realm, OrganizationRepresentation organization, Faults faults) {
        this.realm = realm;
        this.organization = organization;
        this.faults = faults;
    }

    OrganizationAccess read(OrganizationLines lines) {
        each(OrganizationLines.PROJECTS, lines.projects(), this::project);
        each(OrganizationLines.ROLES, lines.roles(), this::role);
        KnownRoles known = KnownRoles.among(realm.templates().values(), roles.values());
        List<Placed> given = new ArrayList<>();
        Catalogue catalogue = realm.catalogue();
        each(
                OrganizationLines.GRANTS,
                lines.grants(),
                (line, path) ->
                        GrantLine.read(line, catalogue, known, path, faults)
                                .ifPresent(grant -> given.add(new Placed(grant, path))));
        List<PlacedApproval> approved = new ArrayList<>();
        each(
                OrganizationLines.APPROVALS,
                lines.approvals(),
                (line, path) ->
                        approved.add(
                                new PlacedApproval(
                                        ApprovalLine.read(line, catalogue, path, faults), path)));
        List<PlacedKey> keyed = new ArrayList<>();
        each(
                OrganizationLines.KEYS,
                lines.keys(),
                (line, path) ->
                        keyed.add(
                                new PlacedKey(KeyLine.read(line, catalogue, path, faults), path)));
        UserLookup people = realm.people(organization, names(given, approved, keyed));
        given.forEach(placed -> grant(placed, people));
        OrganizationAccess access =
                new OrganizationAccess(
                        organization.getId(),
                        List.copyOf(projects.values()),
                        List.copyOf(roles.values()),
                        List.copyOf(grants.values()),
                        approved.stream().map(placed -> approval(placed, people)).toList(),
                        keyed.stream().map(placed -> key(placed, people)).toList());
        OrganizationCheck.check(access, known, place(), faults);
        return access;
    }

    private record Placed(GrantLine grant, String path) {}

    private record PlacedApproval(ApprovalLine approval, String path) {}

    private record PlacedKey(KeyLine key, String path) {}

    private static Stream<String> names(
            List<Placed> grants, List<PlacedApproval> approvals, List<PlacedKey> keys) {
        return Stream.of(
                        keys.stream().map(placed -> placed.key().user()),
                        grants.stream()
                                .map(Placed::grant)
                                .flatMap(g -> Stream.concat(Stream.of(g.user()), g.by().stream())),
                        approvals.stream()
                                .map(PlacedApproval::approval)
                                .flatMap(approval -> Stream.of(approval.user(), approval.by())))
                .flatMap(stream -> stream);
    }

    private void each(String attribute, List<String> lines, BiConsumer<Line, String> reader) {
        for (int i = 0; i < lines.size(); i++) {
            String path = place() + ", " + attribute + ", line " + (i + 1);
            try {
                reader.accept(Line.parse(String.valueOf(lines.get(i))), path);
            } catch (MalformedLineException e) {
                faults.add(path, e.getMessage());
            }
        }
    }

    private void project(Line line, String path) {
        Project project = ProjectLine.read(line, organization.getId(), path, faults);
        if (projects.putIfAbsent(project.alias(), project) != null) {
            faults.add(path, "is a second project " + project.alias());
        }
    }

    private void role(Line line, String path) {
        Role role =
                RoleLine.read(
                        line, realm.catalogue(), realm.templates()::containsKey, path, faults);
        if (roles.putIfAbsent(role.name(), role) != null) {
            faults.add(path, "is a second role " + role.name());
        }
    }

    private void grant(Placed placed, UserLookup people) {
        GrantLine line = placed.grant();
        Set<String> problems = new HashSet<>();
        Optional<String> user = people.member(line.user());
        if (user.isEmpty()) {
            problems.add("is for nobody who is a member: " + line.user());
        }
        Optional<String> grantor = line.by().flatMap(people::user).or(line::byId);
        if (line.by().isPresent() && grantor.isEmpty()) {
            problems.add("was given by an unknown user: " + line.by().get());
        }
        Optional<String> project = line.project().map(projects::get).map(Project::id);
        if (line.project().isPresent() && project.isEmpty()) {
            problems.add("is at an unknown project: " + line.project().get());
        }
        String holding = user + "\n" + line.access() + "\n" + project;
        Grant grant =
                new Grant(
                        KeycloakModelUtils.generateId(),
                        organization.getId(),
                        user.orElse(""),
                        line.access(),
                        project,
                        line.until(),
                        grantor,
                        line.at().orElse(realm.now()));
        if (problems.isEmpty() && grants.putIfAbsent(holding, grant) != null) {
            problems.add("gives what another line gave");
        }
        problems.stream().sorted().forEach(problem -> faults.add(placed.path(), problem));
    }

    private SupportApproval approval(PlacedApproval placed, UserLookup people) {
        ApprovalLine line = placed.approval();
        for (String name : List.of(line.user(), line.by())) {
            if (people.member(name).isEmpty()) {
                faults.add(placed.path(), "names nobody who is a member: " + name);
            }
        }
        Optional<String> project = line.project().map(projects::get).map(Project::id);
        if (line.project().isPresent() && project.isEmpty()) {
            faults.add(placed.path(), "is at an unknown project: " + line.project().get());
        }
        Instant at = line.at().orElse(realm.now());
        if (line.until().isAfter(at.plus(SupportApproval.LONGEST))) {
            faults.add(
                    placed.path(),
                    "is for more than " + SupportApproval.LONGEST.toDays() + " days");
        }
        return new SupportApproval(
                KeycloakModelUtils.generateId(),
                organization.getId(),
                people.member(line.user()).orElse(""),
                line.section(),
                project,
                line.until(),
                people.member(line.by()).orElse(""),
                at);
    }

    /** A project that is not there is none that the key is for. */
    private ApiKey key(PlacedKey placed, UserLookup people) {
        KeyLine line = placed.key();
        if (people.member(line.user()).isEmpty()) {
            faults.add(placed.path(), "is of nobody who is a member: " + line.user());
        }
        Optional<Set<String>> ids =
                line.projects()
                        .map(
                                aliases ->
                                        aliases.stream()
                                                .flatMap(a -> Stream.ofNullable(projects.get(a)))
                                                .map(Project::id)
                                                .collect(Collectors.toSet()));
        return new ApiKey(
                line.id(),
                organization.getId(),
                people.member(line.user()).orElse(""),
                line.name(),
                line.narrowing(ids),
                line.addresses(),
                line.hashes(),
                line.at().orElse(realm.now()),
                line.until(),
                Optional.empty());
    }

    private String place() {
        return "organization "
                + (organization.getAlias() == null
                        ? organization.getName()
                        : organization.getAlias());
    }
}
