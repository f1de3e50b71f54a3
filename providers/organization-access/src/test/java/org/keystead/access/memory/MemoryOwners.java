package org.keystead.access.memory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;
import org.keystead.access.rule.HoldingRules;
import org.keystead.access.spi.Page;

/** The owners of the one organization, judged by the rule that the database's statements follow. */
public final class MemoryOwners {

    private final World world;
    private final MemoryGrants grants;

    MemoryOwners(World world, MemoryGrants grants) {
        this.world = world;
        this.grants = grants;
    }

    public boolean lock(String organization) {
        return organization.equals(World.ACME);
    }

    public List<String> lockMemberships(String user) {
        return isMember(World.ACME, user) ? List.of(World.ACME) : List.of();
    }

    public boolean isMember(String organization, String user) {
        return organization.equals(World.ACME)
                && world.members.containsKey(user)
                && !world.unnoticed.contains(user);
    }

    public Set<String> flagged(String componentType, String flag, boolean toChange) {
        return world.templates.stream()
                .filter(Role::owner)
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    public boolean exists(String componentType, String name) {
        return world.templates.stream().anyMatch(role -> role.name().equals(name));
    }

    public boolean anyOwns(
            String organization, Collection<String> users, Collection<String> ownerTemplates) {
        return grants.ofOrganization(organization).stream()
                .filter(grant -> users.contains(grant.user()))
                .anyMatch(rules()::owns);
    }

    public boolean anyUsable(String organization, Collection<String> ownerTemplates) {
        return !usable(organization, ownerTemplates, 1).isEmpty();
    }

    public List<String> federated(String organization, Collection<String> ownerTemplates) {
        return holders(organization, user -> world.federated.contains(user)).toList();
    }

    public List<String> usable(String organization, Collection<String> ownerTemplates, int max) {
        return holders(organization, this::acts).limit(max).toList();
    }

    public Set<String> lackingAmong(
            Collection<String> organizations, Collection<String> ownerTemplates) {
        return organizations.stream()
                .filter(id -> grants.ofOrganization(id).stream().anyMatch(rules()::owns))
                .filter(id -> !anyUsable(id, ownerTemplates))
                .collect(Collectors.toSet());
    }

    public List<String> lacking(Collection<String> ownerTemplates, Page page) {
        return lackingAmong(List.of(World.ACME), ownerTemplates).stream()
                .skip(page.first())
                .limit(page.max())
                .toList();
    }

    public long countLacking(Collection<String> ownerTemplates) {
        return lackingAmong(List.of(World.ACME), ownerTemplates).size();
    }

    /** The one organization, if a template of those is held, and nobody owns it by others. */
    public List<String> losing(
            Collection<String> lost, Collection<String> ownerTemplates, int max) {
        List<Grant> held = grants.ofOrganization(World.ACME);
        HoldingRules before = rules(lost, List.of());
        HoldingRules after = rules(ownerTemplates, world.store.roles().list(World.ACME));
        return held.stream().anyMatch(before::owns) && !after.anyUsable(held, this::acts)
                ? List.of(World.ACME)
                : List.of();
    }

    private boolean acts(String user) {
        return world.members.getOrDefault(user, false) && !world.federated.contains(user);
    }

    /** Who owns without end, of those users. */
    private Stream<String> holders(String organization, Predicate<String> users) {
        return grants.ofOrganization(organization).stream()
                .filter(grant -> rules().usable(grant, users))
                .map(Grant::user)
                .distinct()
                .sorted();
    }

    private HoldingRules rules() {
        return new HoldingRules(
                KnownRoles.among(world.templates, world.store.roles().list(World.ACME)));
    }

    /** By which templates of these names own. */
    private static HoldingRules rules(Collection<String> owning, Collection<Role> custom) {
        return new HoldingRules(
                KnownRoles.among(owning.stream().map(Roles::owner).toList(), custom));
    }
}
