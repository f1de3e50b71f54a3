package org.keystead.access.transfer;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What the lines of all organizations are read against; read once, users by the organization. */
final class RealmFacts {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Catalogue catalogue;
    private final Map<String, Role> templates;
    private final Instant now = Instant.ofEpochSecond(Time.currentTimeMillis() / 1000);

    RealmFacts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        RealmCatalogue written = new RealmCatalogue(session, realm);
        this.catalogue = written.catalogue();
        this.templates =
                written.templates().stream()
                        .collect(Collectors.toMap(Role::name, Function.identity()));
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
    People people(OrganizationRepresentation organization, Stream<String> named) {
        Set<String> names =
                named.map(KeycloakModelUtils::toLowerCaseSafe).collect(Collectors.toSet());
        Map<String, String> ids =
                new HashMap<>(
                        session.getProvider(OrganizationAccessProvider.class)
                                .usernames()
                                .ids(names));
        for (String name : names) {
            if (!ids.containsKey(name)) {
                UserModel federated = session.users().getUserByUsername(realm, name);
                if (federated != null) {
                    ids.put(name, federated.getId());
                }
            }
        }
        Set<String> members = new HashSet<>();
        if (organization.getMembers() != null) {
            for (MemberRepresentation member : organization.getMembers()) {
                members.add(KeycloakModelUtils.toLowerCaseSafe(member.getUsername()));
            }
        }
        return new People(ids, members);
    }
}
