package org.keystead.access.invariant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * What members would lose by another catalogue or other role templates, a line for each loss and a
 * hundred lines at most.
 */
public final class RealmLosses {

    private static final int LISTED = 100;

    private final OrganizationAccessProvider access;
    private final RealmCatalogue realm;

    public RealmLosses(KeycloakSession session, RealmModel realm) {
        this.access = session.getProvider(OrganizationAccessProvider.class);
        this.realm = new RealmCatalogue(session, realm);
    }

    /**
     * Until the transaction ends no other changes what all organizations share.
     *
     * @return the names of the templates that own, as the database has them
     */
    public Set<String> lock() {
        return access.owners().flagged(RealmCatalogue.TEMPLATE, RealmCatalogue.OWNER, true);
    }

    /**
     * The organizations that would have no usable owner with these templates. Until the transaction
     * ends no other changes templates, or who owns what by one of those that own no more.
     */
    public List<String> ownerless(Collection<Role> after) {
        Set<String> lost = new TreeSet<>(lock());
        Set<String> owning = LastOwner.owning(after);
        lost.removeAll(owning);
        return lines("organization ", access.owners().losing(lost, owning, LISTED));
    }

    /** The organizations where several members hold that role, which allows one. */
    public List<String> crowded(Role role) {
        return role.single()
                ? lines("organization ", access.grants().organizationsWithMany(role.name(), LISTED))
                : List.of();
    }

    /** The sections, and the grants of templates, that mean something now and would no more. */
    public List<String> meaningless(Catalogue after, Collection<Role> templatesAfter) {
        List<String> lines = new ArrayList<>();
        if (after.sections().isEmpty() && !realm.catalogue().sections().isEmpty()) {
            templatesAfter.forEach(role -> lines.add("role template " + role.name()));
        }
        sections(after).forEach(section -> lines.add("section " + section + " is granted"));
        lost(access.roles().sectionsInUse(), after)
                .forEach(section -> lines.add("section " + section + " is in a custom role"));
        Set<String> kept = templatesAfter.stream().map(Role::name).collect(Collectors.toSet());
        List<String> lost =
                realm.templates().stream()
                        .map(Role::name)
                        .filter(name -> !kept.contains(name))
                        .toList();
        for (Grant grant : access.grants().ofTemplates(lost, LISTED)) {
            lines.add(
                    "grant "
                            + grant.id()
                            + " of user "
                            + grant.user()
                            + " in organization "
                            + grant.organization());
        }
        return lines.stream().limit(LISTED).toList();
    }

    /** The sections that are granted and that the catalogue has and would not have. */
    public Set<String> sections(Catalogue after) {
        return lost(access.grants().sectionsInUse(), after);
    }

    /** What is unknown already loses nothing, so that the same catalogue can always be put back. */
    private Set<String> lost(Collection<String> inUse, Catalogue after) {
        Set<String> lost = new TreeSet<>(inUse);
        lost.retainAll(keys(realm.catalogue()));
        lost.removeAll(keys(after));
        return lost;
    }

    private static Set<String> keys(Catalogue catalogue) {
        Set<String> keys = new HashSet<>(Set.of("*"));
        catalogue.sections().stream().map(Section::key).forEach(keys::add);
        return keys;
    }

    private static List<String> lines(String what, Collection<String> ids) {
        return ids.stream().map(id -> what + id).toList();
    }
}
