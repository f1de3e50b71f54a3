package org.keystead.access.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keystead.access.json.Faults;
import org.keystead.access.management.Managing;
import org.keystead.access.plan.WantedOrganization;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.Page;

/** Who is meant by the user names of a document. */
record DocumentMembers(Managing managing) {

    private static final String NO_MEMBER = "is no member of the organization: ";

    private static final MemberFilter EVERYBODY =
            new MemberFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Ids by user name; anybody who is not a user or not a member is a fault at that place. */
    Map<String, String> ids(
            WantedOrganization wanted,
            Optional<OrganizationModel> organization,
            CurrentOrganization current,
            Faults faults) {
        Map<String, String> ids = new HashMap<>();
        current.grants().forEach((key, grant) -> ids.put(key.username(), grant.user()));
        if (wanted.members().isEmpty()) {
            return ids;
        }
        ids.putAll(managing.access().usernames().ids(wanted.usernames()));
        String unknown = managing.authority().seesEveryUser() ? "is an unknown user: " : NO_MEMBER;
        Set<String> members = organization.map(this::members).orElse(Set.of());
        wanted.members()
                .forEach(
                        (username, place) -> {
                            Optional<String> id =
                                    Optional.ofNullable(ids.get(username))
                                            .or(() -> user(username).map(UserModel::getId));
                            id.ifPresent(known -> ids.put(username, known));
                            if (id.isEmpty()) {
                                faults.add(place + ".username", unknown + username);
                            } else if (!members.contains(id.get())
                                    && !federated(organization, id.get())) {
                                faults.add(place + ".username", NO_MEMBER + username);
                            }
                        });
        return ids;
    }

    /** Whether the user of that name can act. */
    boolean enabled(String username) {
        return user(username).filter(UserModel::isEnabled).isPresent();
    }

    private Set<String> members(OrganizationModel organization) {
        Set<String> members = new HashSet<>();
        List<MemberRow> page;
        int first = 0;
        do {
            page =
                    managing.access()
                            .members()
                            .list(organization.getId(), EVERYBODY, new Page(first, Page.LIMIT));
            page.forEach(member -> members.add(member.id()));
            first += Page.LIMIT;
        } while (page.size() == Page.LIMIT);
        return members;
    }

    /** Members of another store are not among those whom the database lists. */
    private boolean federated(Optional<OrganizationModel> organization, String id) {
        return organization.flatMap(o -> managing.decisions().member(o, id)).isPresent();
    }

    private Optional<UserModel> user(String username) {
        RealmModel realm = managing.session().getContext().getRealm();
        return Optional.ofNullable(managing.session().users().getUserByUsername(realm, username));
    }
}
