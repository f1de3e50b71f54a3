package org.keystead.access.permission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keystead.access.decision.Assurance;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;

/**
 * What {@code POST /check} is sent.
 *
 * @param subject whom it is about; empty for the caller
 * @param checks the questions, unread: a bad one is its own error
 */
public record CheckRequest(
        Optional<SubjectKey> subject, boolean explain, List<Fields.Element> checks) {

    private static final int MAX_CHECKS = 1000;

    /**
     * A user by id or by name.
     *
     * @param assurance what the resource server vouches for of the user's own token
     */
    record SubjectKey(Optional<String> id, Optional<String> username, Assurance assurance) {}

    public static CheckRequest read(Fields fields, Faults faults) {
        Optional<SubjectKey> subject = fields.object("subject").map(s -> subject(s, faults));
        boolean explain = fields.flag("explain", false);
        List<Fields.Element> checks = fields.elements("checks", MAX_CHECKS);
        if (checks.isEmpty() && faults.none()) {
            faults.add("checks", "must have at least one check");
        }
        fields.end();
        return new CheckRequest(subject, explain, checks);
    }

    private static SubjectKey subject(Fields fields, Faults faults) {
        Optional<String> id = fields.text("id", 255);
        Optional<String> username = fields.text("username", 255);
        if (id.isPresent() == username.isPresent()) {
            faults.add("subject", "must have either id or username");
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
