package org.keystead.access.realmfile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What the lines of all organizations are read against; all members are looked up at once. */
final class RealmFacts {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Catalogue catalogue;
    private final Map<String, Role> templates;
    private final Map<String, String> members;
    private final Instant now = Instant.ofEpochSecond(Time.currentTimeMillis() / 1000);

    RealmFacts(
            KeycloakSession session,
            RealmModel realm,
            Collection<OrganizationRepresentation> organizations) {
        this.session = session;
        this.realm = realm;
        RealmCatalogue written = new RealmCatalogue(session, realm);
        this.catalogue = written.catalogue();
        this.templates =
                written.templates().stream()
                        .collect(Collectors.toMap(Role::name, Function.identity()));
        this.members =
                ids(
                        organizations.stream()
                                .flatMap(RealmFacts::members)
                                .collect(Collectors.toSet()));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Map<String, Role> templates() {
        return templates;
    }

    Instant now() {
        return now;
    }

    /** Everybody who has one of these names. */
    UserLookup people(OrganizationRepresentation organization, Stream<String> named) {
        Map<String, String> ids = new HashMap<>();
        Set<String> others = new HashSet<>();
        named.map(KeycloakModelUtils::toLowerCaseSafe)
                .forEach(
                        name -> {
                            if (members.containsKey(name)) {
                                ids.put(name, members.get(name));
                            } else {
                                others.add(name);
                            }
                        });
        ids.putAll(ids(others));
        others.removeAll(ids.keySet());
        for (String name : others) {
            UserModel federated = session.users().getUserByUsername(realm, name);
            if (federated != null) {
                ids.put(name, federated.getId());
            }
        }
        return new UserLookup(ids, members(organization).collect(Collectors.toSet()));
    }

    private Map<String, String> ids(Set<String> names) {
        return session.getProvider(OrganizationAccessProvider.class).usernames().ids(names);
    }

    private static Stream<String> members(OrganizationRepresentation organization) {
        return Stream.ofNullable(organization.getMembers())
                .flatMap(List::stream)
                .map(member -> KeycloakModelUtils.toLowerCaseSafe(member.getUsername()));
    }
}
