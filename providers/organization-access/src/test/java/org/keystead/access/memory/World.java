package org.keystead.access.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.keycloak.common.Profile;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Caller;
import org.keystead.access.management.Managing;
import org.keystead.access.management.MemberAuthority;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.spi.OrganizationAccessProvider;

/** A realm in memory with one organization, its members, and somebody who changes it. */
public final class World extends Accounts {

    public static final String ACME = "acme";

    static {
        // what Keycloak has switched on where nobody says otherwise
        Profile.defaults();
    }

    final List<Role> templates = new ArrayList<>();
    final MemoryStore store = new MemoryStore(this);
    final MemoryFoundings foundings = new MemoryFoundings();
    boolean gone;
    boolean outdated;
    boolean closed;
    boolean forbidden;
    final List<KeycloakTransaction> afterwards = new ArrayList<>();
    boolean undone;
    private final KeycloakSession session;
    private final OrganizationAccessProvider access =
            Stub.of(OrganizationAccessProvider.class, store);

    public World(Catalogue catalogue, Role... templates) {
        this.templates.addAll(List.of(templates));
        this.session = Stub.of(KeycloakSession.class, new MemorySession(this, catalogue));
    }

    /** Somebody who belongs to the organization and can log in. */
    public World member(String user, Grant... given) {
        members.put(user, true);
        for (Grant grant : given) {
            hold(user, grant);
        }
        return this;
    }

    /** Gives it whatever the rules say. */
    public Grant hold(String user, Grant grant) {
        Grant held =
                new Grant(
                        KeycloakModelUtils.generateId(),
                        ACME,
                        user,
                        grant.access(),
                        grant.project(),
                        grant.expiresAt(),
                        Optional.empty(),
                        grant.grantedAt());
        store.grants.add(held);
        return held;
    }

    public World disable(String user) {
        members.put(user, false);
        return this;
    }

    public World project(Project project) {
        store.projects.create(project);
        return this;
    }

    public World custom(Role role) {
        store.roles.create(ACME, role);
        return this;
    }

    /** The realm's template of that name is gone. */
    public World withoutTemplate(String name) {
        templates.removeIf(role -> role.name().equals(name));
        return this;
    }

    /** Somebody removes the organization, after the actor has found it. */
    public World gone() {
        gone = true;
        return this;
    }

    /** Is a member no more, and what they held is still stored. */
    public World leaves(String user) {
        members.remove(user);
        left.add(user);
        return this;
    }

    /** The same, which the database alone knows. */
    public World leftUnnoticed(String user) {
        unnoticed.add(user);
        return this;
    }

    /** Nobody may do anything by {@link #by} and by {@link #administrator}. */
    public World forbid() {
        forbidden = true;
        return this;
    }

    /** Somebody's address, by their name, is invited with a promise until then. */
    public World invite(String user, Instant end, Invitation promise) {
        String email = user + "@example.org";
        store.invitations.rows.put(promise.id(), new MemoryInvitation(promise.id(), email, end));
        store.invitations.add(promise);
        return this;
    }

    /** Has an account, and belongs to no organization. */
    public World outsider(String user) {
        left.add(user);
        return this;
    }

    /** Merely claims their address. */
    public World unverified(String user) {
        unverified.add(user);
        return this;
    }

    /** Somebody holds that role of the realm, or of the client, from now on. */
    public World give(String user, String role) {
        holders.computeIfAbsent(role, name -> new TreeSet<>()).add(user);
        return this;
    }

    /** That member is the client's service account. */
    public World service(String user) {
        services.add(user);
        return this;
    }

    /** The organization is disabled. */
    public World close() {
        closed = true;
        return this;
    }

    /** What happens once the session's transaction is committed. */
    public List<KeycloakTransaction> afterwards() {
        return afterwards;
    }

    /** Whoever changes something loses their right to it, after their request has begun. */
    public World outdated() {
        outdated = true;
        return this;
    }

    /** Whether nothing will stay of what the session changed. */
    public boolean undone() {
        return undone;
    }

    public List<Grant> heldBy(String user) {
        return store.grants.of(ACME, user);
    }

    public OrganizationAccessProvider access() {
        return access;
    }

    public OrganizationModel acme() {
        return Stub.of(OrganizationModel.class, new MemoryOrganization(this));
    }

    public UserModel user(String id) {
        return Stub.of(UserModel.class, new MemoryUser(this, id));
    }

    /** Changes by that member's own right; nobody is told of them. */
    public Managing by(String member) {
        return managing(new MemoryAuthority(this, member, false), () -> false);
    }

    /** Changes by what that member may do as the organization stands. */
    public Managing asIs(String member) {
        return managing(new MemberAuthority(session, caller(member)), () -> false);
    }

    /** That user with a token that says nothing of their login. */
    public Caller caller(String user) {
        return new Caller(user(user), client(), new AccessToken());
    }

    /** Whose tokens everybody shows. */
    public ClientModel client() {
        return Stub.of(ClientModel.class, new MemoryClient(this));
    }

    /** Changes by a realm administrator. */
    public Managing administrator() {
        return managing(new MemoryAuthority(this, "root", true), () -> false);
    }

    /** The same, who breaks invariants on purpose. */
    public Managing force() {
        return managing(new MemoryAuthority(this, "root", true), () -> true);
    }

    private Managing managing(Authority authority, BooleanSupplier force) {
        return Managing.by(session, authority, force).untold();
    }

    public Optional<String> ofAlias(String alias) {
        return Optional.of(alias).filter(ACME::equals);
    }

    public Optional<String> named(String idOrAlias, String member) {
        return named(idOrAlias).filter(id -> members.containsKey(member));
    }

    public KeycloakSession session() {
        return session;
    }

    public Optional<String> named(String idOrAlias) {
        return ofAlias(idOrAlias);
    }
}
