package org.keystead.access.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.evaluation.Gains;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Uses;
import org.keystead.access.spi.Uses.HeldRole;
import org.keystead.access.spi.Uses.Use;

/**
 * What members would have more by another catalogue, through what they hold already: a line for
 * each role that is held and each grant of a section, and a hundred lines at most.
 */
public final class RealmGains {

    private static final int LISTED = 100;

    private final Uses uses;
    private final RealmCatalogue realm;

    public RealmGains(KeycloakSession session, RealmModel realm) {
        this.uses = session.getProvider(OrganizationAccessProvider.class).uses();
        this.realm = new RealmCatalogue(session, realm);
    }

    /** The lines for that catalogue, with these templates. */
    public List<String> lines(Catalogue after, Collection<Role> templatesAfter) {
        Gains gains = new Gains(realm.catalogue(), after);
        Function<Use<Permission>, Map<String, Set<String>>> same =
                use -> gains.of(Set.of(use.what()), Set.of(use.what()), use.project());
        return Stream.of(
                        lines(
                                uses.templates(),
                                use -> ofTemplate(gains, use, templatesAfter),
                                use -> Stream.of("role template " + use.what())),
                        lines(uses.custom(), same, this::roles),
                        lines(uses.direct(), same, this::grants))
                .flatMap(Function.identity())
                .distinct()
                .limit(LISTED)
                .toList();
    }

    /** Its holders gain nothing where they own everything. */
    private Map<String, Set<String>> ofTemplate(
            Gains gains, Use<String> use, Collection<Role> templatesAfter) {
        Optional<Role> after =
                templatesAfter.stream().filter(role -> role.name().equals(use.what())).findFirst();
        return realm.template(use.what())
                .filter(before -> after.isPresent())
                .filter(before -> !before.owner() || use.project().isPresent())
                .map(
                        before ->
                                gains.of(
                                        before.permissions(),
                                        given(after.get(), use),
                                        use.project()))
                .orElse(Map.of());
    }

    /** At a project nobody owns. */
    private static Collection<Permission> given(Role role, Use<String> use) {
        return role.owner() && use.project().isEmpty()
                ? Set.of(Permission.of("*", Level.MANAGE))
                : role.permissions();
    }

    private Stream<String> roles(Use<Permission> use) {
        return uses.roles(use, LISTED).stream().map(RealmGains::name);
    }

    private Stream<String> grants(Use<Permission> use) {
        return uses.grants(use, LISTED).stream().map(RealmGains::name);
    }

    private static String name(HeldRole role) {
        return "role " + role.name() + " of organization " + role.organization();
    }

    private static String name(Grant grant) {
        return "grant "
                + grant.id()
                + " of user "
                + grant.user()
                + " in organization "
                + grant.organization();
    }

    private static <T> Stream<String> lines(
            Set<Use<T>> uses,
            Function<Use<T>, Map<String, Set<String>>> gains,
            Function<Use<T>, Stream<String>> names) {
        return uses.stream()
                .sorted(Comparator.comparing(Use::toString))
                .flatMap(use -> lines(use, gains.apply(use), names));
    }

    private static <T> Stream<String> lines(
            Use<T> use, Map<String, Set<String>> gained, Function<Use<T>, Stream<String>> names) {
        if (gained.isEmpty()) {
            return Stream.empty();
        }
        String what =
                gained.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; "));
        return names.apply(use).map(name -> name + " would give " + what + where(use.project()));
    }

    private static String where(Optional<Project.Kind> kind) {
        return kind.map(
                        k ->
                                k == Project.Kind.RESERVED
                                        ? " at the reserved project"
                                        : " at projects")
                .orElse("");
    }
}
