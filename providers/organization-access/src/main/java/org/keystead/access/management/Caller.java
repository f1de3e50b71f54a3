package org.keystead.access.management;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keystead.access.refusal.Refusal;

/** Who asks, proved by an access token. */
public record Caller(UserModel user, ClientModel client, AccessToken token) {

    /** The client scope of tokens that manage, or read about others, in a person's name. */
    static final String MANAGING = "organization-access";

    /** The same, if the token was meant for more than telling of the caller. */
    public Caller meantToManage() {
        boolean meant =
                Optional.ofNullable(token.getScope()).stream()
                        .flatMap(scope -> Stream.of(scope.split(" ", -1)))
                        .anyMatch(MANAGING::equals);
        if (!meant) {
            throw Refusal.scopeNeeded(MANAGING);
        }
        return this;
    }
}
