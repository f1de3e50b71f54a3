package org.keystead.access.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Words;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.json.Wording;
import org.keystead.access.spi.Page;

/** The query parameters of a request, read strictly. */
public final class Query {

    private static final int MAX_TEXT = 255;

    private final KeycloakSession session;
    private final MultivaluedMap<String, String> parameters;

    public Query(KeycloakSession session) {
        this.session = session;
        this.parameters = session.getContext().getUri().getQueryParameters();
    }

    public Optional<String> text(String name) {
        Optional<String> text =
                Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isBlank());
        if (text.isPresent() && text.get().length() > MAX_TEXT) {
            throw fault(name, "must have " + MAX_TEXT + " characters at most");
        }
        if (text.isPresent() && !(Wording.isPlain(text.get()) && Wording.isWhole(text.get()))) {
            throw fault(name, "must not have control characters");
        }
        return text;
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> fault(name, "is missing"));
    }

    public boolean flag(String name) {
        return text(name)
                .map(
                        value -> {
                            if (!value.equals("true") && !value.equals("false")) {
                                throw fault(name, "must be true or false");
                            }
                            return value.equals("true");
                        })
                .orElse(false);
    }

    /** How that person calls things, where {@code names} are asked for. */
    public Optional<Words> names(UserModel reader) {
        return flag("names") ? Optional.of(Words.to(session, reader)) : Optional.empty();
    }

    /** {@code first} and {@code max}. */
    public Page page() {
        Faults faults = new Faults();
        int first = number("first", 0, Integer.MAX_VALUE, faults);
        int max = number("max", Page.DEFAULT_MAX, Page.LIMIT, faults);
        faults.refuse();
        return new Page(first, max);
    }

    private int number(String name, int otherwise, int limit, Faults faults) {
        Optional<String> text = text(name);
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
