package org.keystead.access.permission;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.spi.MemberRow;

/** What a list of members says of each. */
public record MemberSummary(KnownRoles roles) {

    public MemberRepresentation of(UserModel user, List<Grant> grants) {
        return of(
                new MemberRow(
                        user.getId(),
                        user.getUsername(),
                        Optional.ofNullable(user.getEmail()),
                        user.isEnabled()),
                grants);
    }

    public MemberRepresentation of(MemberRow user, List<Grant> grants) {
        List<Grant> live = grants.stream().filter(g -> g.liveAt(Decisions.now())).toList();
        return new MemberRepresentation(
                user.id(),
                user.username(),
                user.email().orElse(null),
                holds(live, Role::owner),
                holds(live, Role::shields),
                user.enabled(),
                live.size());
    }

    private boolean holds(List<Grant> grants, Predicate<Role> kind) {
        return grants.stream()
                .filter(grant -> grant.project().isEmpty())
                .map(grant -> roles.of(grant.access()))
                .anyMatch(role -> role.filter(kind).isPresent());
    }
}
