package org.keystead.access.permission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keystead.access.apikey.Presented;
import org.keystead.access.decision.Assurance;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;

/**
 * What {@code POST /check} is sent.
 *
 * @param subject whom it is about; empty for the caller, or where a key says it
 * @param apiKey the key that somebody showed to the caller
 * @param checks the questions, of which a bad one is its own error
 */
public record CheckRequest(
        Optional<SubjectKey> subject,
        Optional<Presented> apiKey,
        boolean explain,
        List<Asked> checks) {

    static final int MAX_CHECKS = 1000;

    /**
     * A user by id or by name.
     *
     * @param assurance what the resource server vouches for of the user's own token
     */
    public record SubjectKey(Optional<String> id, Optional<String> username, Assurance assurance) {}

    public static CheckRequest read(Fields fields, Faults faults) {
        Optional<Fields> about = fields.object("subject");
        boolean byKey = about.filter(s -> s.has("apiKey")).isPresent();
        Optional<SubjectKey> subject =
                byKey ? Optional.empty() : about.map(s -> subject(s, faults));
        Optional<Presented> apiKey = byKey ? about.map(CheckRequest::presented) : Optional.empty();
        boolean explain = fields.flag("explain", false);
        List<Asked> checks =
                fields.elements("checks", MAX_CHECKS).stream().map(Asked::read).toList();
        if (checks.isEmpty() && faults.none()) {
            faults.add("checks", "must have at least one check");
        }
        if (byKey && explain) {
            faults.add("explain", "is not for API keys");
        }
        fields.end();
        return new CheckRequest(subject, apiKey, explain, checks);
    }

    private static Presented presented(Fields fields) {
        Presented presented = Presented.read(fields);
        fields.end();
        return presented;
    }

    private static SubjectKey subject(Fields fields, Faults faults) {
        Optional<String> id = fields.text("id", 255);
        Optional<String> username = fields.text("username", 255);
        if (id.isPresent() == username.isPresent()) {
            faults.add("subject", "must have either id, username or apiKey");
        }
        Optional<String> acr = fields.text("acr", 255);
        var authTime = fields.number("authTime");
        Optional<Instant> at =
                authTime.isPresent()
                        ? Optional.of(Instant.ofEpochSecond(authTime.getAsInt()))
                        : Optional.empty();
        fields.end();
        return new SubjectKey(id, username, new Assurance(acr, at));
    }
}
