package org.keystead.access.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Names;
import org.keystead.access.model.Role;

/**
 * What the document says of one organization; a part that it leaves out stays as it is.
 *
 * @param path where in the document
 * @param grants what is given, each with its place
 * @param members the places of those whom the list of members names, by user name
 * @param keys API keys of members, which an import does not make
 */
public record WantedOrganization(
        String path,
        String alias,
        Optional<String> name,
        Optional<List<ProjectState>> projects,
        Optional<List<Role>> roles,
        Optional<List<Placed>> grants,
        Map<String, String> members,
        List<LeftKey.Placed> keys) {

    /**
     * A grant and where it was written.
     *
     * @param marked whether it says which of two roles of one name it gives
     */
    public record Placed(Holding holding, String path, boolean marked) {}

    public WantedOrganization {
        members = new TreeMap<>(members);
        keys = List.copyOf(keys);
    }

    public Collection<String> usernames() {
        return members.keySet();
    }

    /** Adds what is wrong with it in an organization that has {@code current}. */
    public void check(OrganizationState current, List<Role> templates, Faults faults) {
        checkNewNames(current, faults);
        Roles known = new Roles(templates, roles.orElse(current.roles()));
        Set<String> aliases =
                allProjects(current).stream().map(ProjectState::alias).collect(Collectors.toSet());
        for (Placed grant : grants.orElse(List.of())) {
            if (!known.knows(grant.holding())) {
                faults.add(grant.path() + ".role", "is an unknown role");
            } else if (!grant.marked()
                    && known.known().mark(grant.holding().access()).isPresent()) {
                faults.add(grant.path() + ".role", "is two roles: custom must say which");
            }
            if (grant.holding().project().filter(alias -> !aliases.contains(alias)).isPresent()) {
                faults.add(grant.path() + ".project", "is an unknown project");
            }
        }
    }

    /** What is there already keeps its name, however it came by that. */
    private void checkNewNames(OrganizationState current, Faults faults) {
        List<ProjectState> named = projects.orElse(List.of());
        for (int i = 0; i < named.size(); i++) {
            if (current.project(named.get(i).alias()).isEmpty()) {
                Names.check(named.get(i).alias(), path + ".projects[" + i + "].alias", faults);
            }
        }
        List<Role> own = roles.orElse(List.of());
        for (int i = 0; i < own.size(); i++) {
            if (current.role(own.get(i).name()).isEmpty()) {
                Names.checkWord(own.get(i).name(), path + ".roles[" + i + "].name", faults);
            }
        }
    }

    /**
     * What the organization is to have.
     *
     * @param templates the realm's role templates as they are to be
     */
    public OrganizationState on(OrganizationState current, List<Role> templates, Instant now) {
        OrganizationState shell =
                new OrganizationState(
                        alias,
                        name.orElse(current.name()),
                        allProjects(current),
                        roles.orElse(current.roles()),
                        List.of());
        return new OrganizationState(
                shell.alias(),
                shell.name(),
                shell.projects(),
                shell.roles(),
                grants.map(given -> live(given, now))
                        .orElseGet(() -> remaining(current, shell, templates)));
    }

    /** The reserved project is never removed, so that nobody has to write it down. */
    private List<ProjectState> allProjects(OrganizationState current) {
        if (projects.isEmpty()) {
            return current.projects();
        }
        List<ProjectState> all = new ArrayList<>(projects.get());
        current.reserved()
                .filter(kept -> all.stream().noneMatch(p -> p.alias().equals(kept.alias())))
                .ifPresent(all::add);
        return all;
    }

    private static List<Holding> live(List<Placed> given, Instant now) {
        return given.stream().map(Placed::holding).filter(grant -> grant.liveAt(now)).toList();
    }

    /**
     * Grants that nobody spoke of: without those of what goes, with those that new projects bring.
     */
    private static List<Holding> remaining(
            OrganizationState current, OrganizationState after, List<Role> templates) {
        Roles roles = new Roles(templates, after.roles());
        List<Holding> grants = new ArrayList<>();
        for (Holding grant : current.grants()) {
            boolean placed =
                    grant.project().map(after::project).map(Optional::isPresent).orElse(true);
            if (placed && roles.knows(grant)) {
                grants.add(grant);
            }
        }
        Set<Holding.Key> held = new HashSet<>();
        grants.forEach(grant -> held.add(grant.key()));
        List<Holding> joining = new ArrayList<>();
        for (ProjectState project : after.projects()) {
            if (current.project(project.alias()).isEmpty()) {
                grants.stream()
                        .filter(grant -> grant.project().isEmpty())
                        .filter(g -> roles.of(g).filter(Role::joinsNewProjects).isPresent())
                        .map(grant -> grant.at(project.alias()))
                        .filter(grant -> held.add(grant.key()))
                        .forEach(joining::add);
            }
        }
        grants.addAll(joining);
        return grants;
    }
}
