package org.keystead.access.rest.http;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.json.Wording;
import org.keystead.access.spi.Page;

/** Query parameters as they were sent, read strictly. */
public final class Query {

    private static final int MAX_TEXT = 255;

    private Query() {}

    /** Whole text without control characters; none where nothing, or nothing but blanks, is. */
    public static Optional<String> text(String name, String value) {
        Optional<String> text = Optional.ofNullable(value).filter(v -> !v.isBlank());
        if (text.isPresent() && text.get().length() > MAX_TEXT) {
            throw fault(name, "must have " + MAX_TEXT + " characters at most");
        }
        if (text.isPresent() && !(Wording.isPlain(text.get()) && Wording.isWhole(text.get()))) {
            throw fault(name, "must not have control characters");
        }
        return text;
    }

    public static String requiredText(String name, String value) {
        return text(name, value).orElseThrow(() -> fault(name, "is missing"));
    }

    /** {@code true} or {@code false}, which it is where nothing is sent. */
    public static boolean flag(String name, String value) {
        return text(name, value)
                .map(
                        said -> {
                            if (!said.equals("true") && !said.equals("false")) {
                                throw fault(name, "must be true or false");
                            }
                            return said.equals("true");
                        })
                .orElse(false);
    }

    /** How that person calls things, where {@code names} are asked for. */
    public static Optional<LocalizedMessages> names(
            String value, KeycloakSession session, UserModel reader) {
        return flag("names", value)
                ? Optional.of(LocalizedMessages.to(session, reader))
                : Optional.empty();
    }

    static Page page(String first, String max) {
        Faults faults = new Faults();
        int from = number("first", first, 0, Integer.MAX_VALUE, faults);
        int most = number("max", max, Page.DEFAULT_MAX, Page.LIMIT, faults);
        faults.refuse();
        return new Page(from, most);
    }

    private static int number(String name, String value, int otherwise, int limit, Faults faults) {
        Optional<String> text = text(name, value);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("[0-9]{1,9}") || Integer.parseInt(text.get()) > limit) {
            faults.add(name, "must be a whole number from 0 to " + limit);
            return otherwise;
        }
        return Integer.parseInt(text.get());
    }

    private static RuntimeException fault(String name, String problem) {
        return InvalidDocumentException.of(name, problem);
    }
}
