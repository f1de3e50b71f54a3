package org.keystead.access.apikey;

import java.util.List;
import org.keycloak.models.UserModel;
import org.keystead.access.management.Managing;
import org.keystead.access.model.ApiKey;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Page;

/** The keys of one user, for whoever may manage that user; the caller has seen to that. */
public final class UserKeys {

    private final Managing managing;
    private final UserModel user;

    public UserKeys(Managing managing, UserModel user) {
        this.managing = managing;
        this.user = user;
    }

    /** By name, in all organizations. */
    public List<ApiKeyRepresentation> page(Page page) {
        return new ShownKeys(managing.access(), managing.decisions())
                .own(store().ofUser(user.getId(), page));
    }

    public long count() {
        return store().countOfUser(user.getId());
    }

    public void end(String id) {
        KeyEnd end = new KeyEnd(managing);
        end.lock(user.getId(), List.of(find(id)));
        end.end(find(id));
    }

    /** Ends all that there are when the locks are held. */
    public void endAll() {
        KeyEnd end = new KeyEnd(managing);
        end.lock(user.getId(), all());
        all().forEach(end::end);
    }

    private List<ApiKey> all() {
        return store().ofUser(user.getId(), new Page(0, Page.LIMIT));
    }

    private ApiKey find(String id) {
        return store().find(id)
                .filter(key -> key.user().equals(user.getId()))
                .orElseThrow(() -> Refusal.notFound("api-key"));
    }

    private ApiKeys store() {
        return managing.access().apiKeys();
    }
}
