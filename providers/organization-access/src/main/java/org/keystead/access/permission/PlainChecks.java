package org.keystead.access.permission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keystead.access.decision.Assurance;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Level;

/**
 * Reads checks in one pass, as long as nothing is wrong or out of the ordinary. Whatever it does
 * not take is left to {@link CheckRequest#read}, which knows how to say what is wrong.
 */
public final class PlainChecks {

    private final JsonParser json;

    private PlainChecks(JsonParser json) {
        this.json = json;
    }

    /**
     * What is asked; empty for everything that it does not take.
     *
     * @param json stands before the body, and refuses fields that are there twice
     * @throws IOException for what is no JSON, and for more
     */
    public static Optional<CheckRequest> read(JsonParser json) throws IOException {
        try {
            return Optional.of(new PlainChecks(json).request());
        } catch (Other e) {
            return Optional.empty();
        }
    }

    private CheckRequest request() throws IOException {
        Optional<CheckRequest.SubjectKey> subject = Optional.empty();
        List<Asked> checks = List.of();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "subject" -> subject = Optional.of(subject());
                case "checks" -> checks = checks();
                default -> throw new Other();
            }
        }
        require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        require(!checks.isEmpty());
        return new CheckRequest(subject, Optional.empty(), false, checks);
    }

    private CheckRequest.SubjectKey subject() throws IOException {
        Optional<String> id = Optional.empty();
        Optional<String> username = Optional.empty();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "id" -> id = Optional.of(text(255));
                case "username" -> username = Optional.of(text(255));
                default -> throw new Other();
            }
        }
        require(id.isPresent() != username.isPresent());
        return new CheckRequest.SubjectKey(id, username, Assurance.UNKNOWN);
    }

    private List<Asked> checks() throws IOException {
        List<Asked> checks = new ArrayList<>();
        expect(json.nextToken(), JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            checks.add(check());
            require(checks.size() <= CheckRequest.MAX_CHECKS);
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return checks;
    }

    private Asked check() throws IOException {
        Optional<String> id = Optional.empty();
        String organization = null;
        Optional<String> project = Optional.empty();
        String section = null;
        Optional<Level> level = Optional.empty();
        Optional<String> action = Optional.empty();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "id" -> id = Optional.of(text(255));
                case "organization" -> organization = text(255);
                case "project" -> project = Optional.of(text(255));
                case "section" -> section = text(64);
                case "level" -> level = Optional.of(level());
                case "action" -> action = Optional.of(text(64));
                default -> throw new Other();
            }
        }
        require(organization != null && section != null);
        require(level.isPresent() != action.isPresent());
        return Asked.of(id, new Check(organization, project, section, level, action));
    }

    private Level level() throws IOException {
        Level level = Level.of(text(64)).orElse(Level.NONE);
        require(level != Level.NONE);
        return level;
    }

    private String text(int max) throws IOException {
        String text = json.nextTextValue();
        require(text != null && Fields.isText(text, max));
        return text;
    }

    private static void expect(JsonToken found, JsonToken expected) {
        require(found == expected);
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new Other();
        }
    }

    /** It is not for this reader. Nobody looks where that was found out. */
    private static final class Other extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Other() {
            super(null, null, false, false);
        }
    }
}
