package org.keystead.access.invariant;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.model.Role;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Owners;

/**
 * "An organization always has at least one owner", and one who can act: an enabled member whose
 * ownership has no end.
 */
public final class LastOwner {

    private static final String FORCED = "keystead-last-owner-forced ";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OrganizationAccessProvider access;
    private final Owners owners;

    public LastOwner(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.access = session.getProvider(OrganizationAccessProvider.class);
        this.owners = access.owners();
    }

    /**
     * Lets this transaction alone change the organization, and read what others changed before it.
     * To be called before anything is written, so that two of them wait for each other and never
     * for themselves: whoever ends a membership locks that first, then come the role templates,
     * then the organization.
     *
     * @return false if the organization is gone
     */
    public boolean lock(String organization) {
        storedTemplates();
        boolean there = owners.lock(organization);
        access.askDatabase(organization);
        return there;
    }

    /** The same for a change that ends what this user is a member of. */
    public List<String> lockMemberships(String user) {
        return owners.lockMemberships(user);
    }

    /** Whether the user is still a member, to be asked again when a lock was waited for. */
    public boolean isMember(String organization, String user) {
        return owners.isMember(organization, user);
    }

    /** Whether one of these users owns the organization, as the database has it. */
    public boolean anyOwns(String organization, Collection<String> users) {
        return owners.anyOwns(organization, users, storedTemplates());
    }

    /** The ids of owners who can act, {@code max} of each kind at most: stored here, federated. */
    public List<String> usable(String organization, int max) {
        Set<String> templates = templates();
        return Stream.concat(
                        owners.usable(organization, templates, max).stream(),
                        owners.federated(organization, templates).stream()
                                .filter(user -> usable(organization, user))
                                .limit(max))
                .toList();
    }

    /** Whether that user owns the organization, usable or not. */
    public boolean owns(String organization, String user) {
        return owners.anyOwns(organization, Set.of(user), templates());
    }

    /** Whether somebody can act as owner, as the transaction stands now. */
    public boolean kept(String organization) {
        return kept(organization, storedTemplates());
    }

    private boolean kept(String organization, Set<String> templates) {
        return owners.anyUsable(organization, templates)
                || owners.federated(organization, templates).stream()
                        .anyMatch(user -> usable(organization, user));
    }

    /** Which of these organizations have owners, and none that can act. */
    public List<String> lackingAmong(Collection<String> organizations) {
        Set<String> templates = templates();
        return owners.lackingAmong(organizations, templates).stream()
                .filter(organization -> !kept(organization, templates))
                .toList();
    }

    /** The names of the realm's templates whose holders own the organization. */
    public Set<String> templates() {
        return owning(new RealmCatalogue(session, realm).templates());
    }

    /** The same as the database has it; the templates stay so until this transaction ends. */
    private Set<String> storedTemplates() {
        return owners.flagged(RealmCatalogue.TEMPLATE, RealmCatalogue.OWNER, false);
    }

    public static Set<String> owning(Collection<Role> templates) {
        return templates.stream().filter(Role::owner).map(Role::name).collect(Collectors.toSet());
    }

    /** An administrator breaks the rule on purpose, for the rest of this transaction. */
    public void force(String organization) {
        session.setAttribute(FORCED + organization, true);
    }

    public boolean forced(String organization) {
        return session.getAttribute(FORCED + organization) != null;
    }

    private boolean usable(String organization, String id) {
        return AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () -> {
                    OrganizationProvider organizations =
                            session.getProvider(OrganizationProvider.class);
                    OrganizationModel model = organizations.getById(organization);
                    UserModel user = model == null ? null : organizations.getMemberById(model, id);
                    return user != null && user.isEnabled();
                });
    }
}
