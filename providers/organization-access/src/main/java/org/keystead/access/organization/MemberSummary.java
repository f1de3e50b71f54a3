package org.keystead.access.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.spi.MemberRow;

/** What a list of members says of each. */
public record MemberSummary(KnownRoles roles) {

    public MemberRepresentation of(UserModel user, boolean managed, List<Grant> grants) {
        return of(
                new MemberRow(
                        user.getId(),
                        user.getUsername(),
                        Optional.ofNullable(user.getFirstName()),
                        Optional.ofNullable(user.getLastName()),
                        Optional.ofNullable(user.getEmail()),
                        managed,
                        user.isEnabled()),
                grants,
                Optional.empty());
    }

    /**
     * The same of a row.
     *
     * @param shown the grants that are shown one by one, where somebody wants to see them
     */
    public MemberRepresentation of(
            MemberRow user, List<Grant> grants, Optional<List<GrantRepresentation>> shown) {
        List<Grant> live = live(grants);
        return new MemberRepresentation(
                user.id(),
                user.username(),
                user.firstName().orElse(null),
                user.lastName().orElse(null),
                user.email().orElse(null),
                user.managed() ? "managed" : "unmanaged",
                holds(live, Role::owner),
                holds(live, Role::shields),
                user.enabled(),
                everywhere(live)
                        .filter(role -> !roles.hidden(role))
                        .map(Role::name)
                        .distinct()
                        .sorted()
                        .toList(),
                live.size(),
                shown.orElse(null));
    }

    public static List<Grant> live(List<Grant> grants) {
        return grants.stream().filter(grant -> grant.liveAt(Decisions.now())).toList();
    }

    private boolean holds(List<Grant> grants, Predicate<Role> kind) {
        return everywhere(grants).anyMatch(kind);
    }

    private Stream<Role> everywhere(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.project().isEmpty())
                .flatMap(grant -> roles.of(grant.access()).stream());
    }
}
