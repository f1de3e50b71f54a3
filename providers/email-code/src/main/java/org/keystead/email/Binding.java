package org.keystead.email;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
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
        return hash(realm, user, login, execution, address);
    }

    /** A name for the user, over all logins. */
    String userId() {
        return hash(realm, user);
    }

    /** All of this and {@code more} as bytes that nothing else has. */
    byte[] bytes(String... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        append(bytes, realm, user, login, execution, address);
        append(bytes, more);
        return bytes.toByteArray();
    }

    private static String hash(String... parts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            append(bytes, parts);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // each part with its length, so that no two different lists run together
    private static void append(ByteArrayOutputStream bytes, String... parts) {
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
    }
}
