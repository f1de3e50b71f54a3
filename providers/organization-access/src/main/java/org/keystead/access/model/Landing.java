package org.keystead.access.model;

import java.util.Optional;

/**
 * Where somebody is sent who has joined by the link of an invitation.
 *
 * @param client the application that invited, by the name that it has in requests
 * @param redirectUri a redirect URI of that client; without one it is the client's home
 */
public record Landing(Optional<String> client, Optional<String> redirectUri) {

    /** Wherever the organization or the realm sends them. */
    public static final Landing ANYWHERE = new Landing(Optional.empty(), Optional.empty());
}
