package org.keystead.access.management;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * By what right a request manages, asked a second time when it is about to change something: its
 * body may have taken minutes to arrive, and its lock a while to come.
 */
public final class AskedAgain implements Authority {

    private final KeycloakSession session;
    private final Authority first;
    private final Function<KeycloakSession, Authority> anew;
    private final Set<String> organizations = new HashSet<>();
    private final List<Consumer<Authority>> passed = new ArrayList<>();

    /**
     * An authority that lasts.
     *
     * @param anew finds the caller in a session as a request would that comes now
     */
    public AskedAgain(
            KeycloakSession session, Authority first, Function<KeycloakSession, Authority> anew) {
        this.session = session;
        this.first = first;
        this.anew = anew;
    }

    /** Everything that was granted so far, or the request ends as it would if it came now. */
    @Override
    public void askAgain() {
        new Fresh(session)
                .look(
                        fresh -> {
                            Authority now = anew.apply(fresh);
                            OrganizationAccessProvider access =
                                    fresh.getProvider(OrganizationAccessProvider.class);
                            organizations.forEach(access::askDatabase);
                            passed.forEach(demand -> demand.accept(now));
                        });
    }

    @Override
    public Optional<OrganizationModel> organization(String aliasOrId) {
        Optional<OrganizationModel> found = first.organization(aliasOrId);
        found.ifPresent(organization -> pass(organization, (now, there) -> {}));
        return found;
    }

    @Override
    public void require(OrganizationModel organization, String section, String action) {
        first.require(organization, section, action);
        pass(organization, (now, there) -> now.require(there, section, action));
    }

    @Override
    public void requireOwnWord(OrganizationModel organization) {
        first.requireOwnWord(organization);
        pass(organization, Authority::requireOwnWord);
    }

    @Override
    public void requireHistory(OrganizationModel organization) {
        first.requireHistory(organization);
        pass(organization, Authority::requireHistory);
    }

    @Override
    public void requireFounding() {
        first.requireFounding();
        passed.add(Authority::requireFounding);
    }

    @Override
    public void requireRealm() {
        first.requireRealm();
        passed.add(Authority::requireRealm);
    }

    private void pass(
            OrganizationModel organization, BiConsumer<Authority, OrganizationModel> demand) {
        organizations.add(organization.getId());
        passed.add(now -> demand.accept(now, find(now, organization.getId())));
    }

    private static OrganizationModel find(Authority authority, String id) {
        return authority.organization(id).orElseThrow(() -> Refusal.notFound("organization"));
    }

    @Override
    public UserModel actor() {
        return first.actor();
    }

    @Override
    public boolean administrator() {
        return first.administrator();
    }

    @Override
    public boolean seesEverything() {
        return first.seesEverything();
    }

    @Override
    public boolean managesEverything() {
        return first.managesEverything();
    }

    @Override
    public boolean mayChangeRealm() {
        return first.mayChangeRealm();
    }

    @Override
    public boolean seesEveryUser() {
        return first.seesEveryUser();
    }

    @Override
    public Optional<ClientModel> client() {
        return first.client();
    }

    @Override
    public boolean mayForce() {
        return first.mayForce();
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return first.may(organization, section, action);
    }

    @Override
    public AdminEventBuilder events() {
        return first.events();
    }
}
