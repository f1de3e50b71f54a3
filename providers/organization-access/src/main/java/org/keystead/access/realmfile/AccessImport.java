package org.keystead.access.realmfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What one realm file brings for us: taken out of it first, stored when the rest is there. */
final class AccessImport {

    private static final Logger LOG = Logger.getLogger(AccessImport.class);

    private final Map<OrganizationRepresentation, OrganizationLines> lines = new LinkedHashMap<>();

    private AccessImport() {}

    /** Takes our attributes out of the file, so that Keycloak never stores them. */
    static AccessImport takeFrom(RealmRepresentation realm) {
        AccessImport taken = new AccessImport();
        if (realm.getOrganizations() != null) {
            for (OrganizationRepresentation organization : realm.getOrganizations()) {
                if (organization.getId() == null) {
                    organization.setId(KeycloakModelUtils.generateId());
                }
                taken.lines.put(organization, OrganizationLines.takeFrom(organization));
            }
        }
        return taken;
    }

    /**
     * Stores it in the session's transaction.
     *
     * @throws ModelException if any line is wrong; it names the first of them
     */
    void store(KeycloakSession session, RealmModel realm) {
        // where a realm has them off, Keycloak brings its organizations nevertheless
        if (lines.isEmpty() || !Profile.isFeatureEnabled(Feature.ORGANIZATION)) {
            return;
        }
        List<OrganizationAccess> accesses = read(new RealmFacts(session, realm, lines.keySet()));
        OrganizationAccessProvider store = session.getProvider(OrganizationAccessProvider.class);
        // grants look for their roles: two rounds, so that this never has roles to write first
        Batches.run(
                session,
                accesses,
                access -> {
                    access.projects().forEach(store.projects()::create);
                    access.roles().forEach(r -> store.roles().create(access.organization(), r));
                });
        Batches.run(
                session,
                accesses,
                access -> {
                    store.grants().addAll(access.organization(), access.grants());
                    access.approvals().forEach(store.supportApprovals()::add);
                    access.keys().forEach(key -> add(store.apiKeys(), key));
                });
    }

    /** A copy of a realm beside it has no right to the keys of the realm that was copied. */
    private static void add(ApiKeys store, ApiKey key) {
        if (store.isTaken(key.id())) {
            LOG.warnf("API key %s is another realm's and is not imported", key.id());
        } else {
            store.add(key);
        }
    }

    private static void requireUnique(List<OrganizationAccess> accesses, Faults faults) {
        Set<List<String>> seen = new HashSet<>();
        for (OrganizationAccess access : accesses) {
            for (ApiKey key : access.keys()) {
                boolean first = seen.add(List.of(key.user(), key.name()));
                if (!seen.add(List.of(key.id())) || !first) {
                    faults.add(
                            OrganizationLines.KEYS,
                            "has two keys of one user, or of one id: " + key.name());
                }
            }
        }
    }

    private List<OrganizationAccess> read(RealmFacts realm) {
        Faults faults = new Faults();
        List<OrganizationAccess> accesses = new ArrayList<>();
        try {
            lines.forEach(
                    (organization, text) ->
                            accesses.add(
                                    new OrganizationReader(realm, organization, faults)
                                            .read(text)));
            requireUnique(accesses, faults);
            faults.refuse();
        } catch (InvalidDocumentException e) {
            throw new ModelException(e.getMessage(), e);
        }
        return accesses;
    }
}
