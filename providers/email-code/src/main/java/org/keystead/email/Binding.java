package org.keystead.email;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * What a code is good for: one login of one user at one step, proven at one address.
 *
 * @param login the browser's login over all its tabs
 */
record Binding(String realm, String user, String login, String execution, String address) {

    static Binding of(AuthenticationFlowContext context) {
        return new Binding(
                context.getRealm().getId(),
                context.getUser().getId(),
                context.getAuthenticationSession().getParentSession().getId(),
                context.getExecution().getId(),
                context.getUser().getEmail().toLowerCase(Locale.ROOT));
    }

    /** A name for all of this, of a length that the store can hold. */
    String id() {
        return Digest.of(realm, user, login, execution, address);
    }

    /** A name for the user, over all logins. */
    String userId() {
        return Digest.of(realm, user);
    }

    /** All of this and {@code more} as bytes that nothing else has. */
    byte[] bytes(String... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.concat(Stream.of(realm, user, login, execution, address), Stream.of(more))
                .map(Digest::prefixed)
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
