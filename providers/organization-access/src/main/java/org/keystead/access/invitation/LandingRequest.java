package org.keystead.access.invitation;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Landing;

/**
 * Reads where an invitation leads in the end: {@code "redirectUri"}, and {@code "clientId"} where
 * that is not the client whose token the request shows.
 */
record LandingRequest(Managing managing, Fields fields, Faults faults) {

    private static final int LONGEST_URI = 1000;

    Landing read() {
        Optional<String> uri = fields.text("redirectUri", LONGEST_URI);
        Optional<ClientModel> client = client(uri.isPresent());
        return new Landing(client.map(ClientModel::getClientId), uri.flatMap(u -> at(client, u)));
    }

    private Optional<ClientModel> client(boolean redirected) {
        Optional<String> named = fields.text("clientId", 255);
        Optional<ClientModel> client =
                named.isPresent() ? named.flatMap(uris()::client) : ownClient(redirected);
        if (client.isEmpty() && (named.isPresent() || redirected)) {
            faults.add(fields.path("clientId"), "must be a client of the realm");
        }
        return client;
    }

    /**
     * An administrator's own is where the realm is administered, which is no home for newcomers.
     */
    private Optional<ClientModel> ownClient(boolean redirected) {
        return redirected || !managing.authority().administrator()
                ? managing.authority().client()
                : Optional.empty();
    }

    private Optional<String> at(Optional<ClientModel> client, String uri) {
        Optional<String> registered = client.flatMap(c -> uris().redirect(c, uri));
        if (client.isPresent() && registered.isEmpty()) {
            faults.add(fields.path("redirectUri"), "is no redirect URI of the client");
        }
        return registered;
    }

    private LandingUris uris() {
        return new LandingUris(managing.session());
    }
}
