package org.keystead.access.apikey;

import java.util.Optional;
import org.keystead.access.json.Fields;

/**
 * A key as somebody showed it to a resource server.
 *
 * @param secret whatever text they sent for one
 * @param address from where, as the resource server saw it; without one a key that is bound to
 *     addresses counts for nothing
 */
public record Presented(String secret, Optional<String> address) {

    /** Room for every secret, and for a mistake. */
    private static final int MAX_SECRET = 255;

    private static final int MAX_ADDRESS = 64;

    /** Reads {@code apiKey} and {@code address}. */
    public static Presented read(Fields fields) {
        return new Presented(
                fields.requiredText("apiKey", MAX_SECRET), fields.text("address", MAX_ADDRESS));
    }

    /** The same of an object that has nothing else. */
    public static Presented alone(Fields fields) {
        Presented presented = read(fields);
        fields.end();
        return presented;
    }

    /** Says nothing that a log should not have. */
    @Override
    public String toString() {
        return "Presented[]";
    }
}
