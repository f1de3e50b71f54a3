package org.keystead.it.crossing;

import static org.keystead.it.crossing.Slot.KEY;
import static org.keystead.it.crossing.Slot.ORGANIZATION;
import static org.keystead.it.crossing.Slot.PROJECT;
import static org.keystead.it.crossing.Slot.ROLE;
import static org.keystead.it.crossing.Slot.SUBJECT;
import static org.keystead.it.crossing.Slot.USER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A body for every request body that the document knows, named as it is there. */
final class Bodies {

    private static final Map<String, Body> ALL =
            Map.ofEntries(
                    body("Organization", n -> Map.of("alias", "gamma", "name", "Gamma")),
                    body("Project", n -> Map.of("alias", "fresh", "name", "Fresh")),
                    body("Grant", Bodies::direct, PROJECT),
                    body("Grants", n -> List.of(direct(n), byRole(n)), PROJECT, ROLE),
                    body("Role", n -> Map.of("name", n.get(ROLE))),
                    body("Invitation", Bodies::invitation, PROJECT, ROLE),
                    body("SupportApproval", Bodies::approval, USER, PROJECT),
                    body("ApiKey", Bodies::key, ORGANIZATION, PROJECT),
                    body("ApiKeyChange", n -> Map.of("name", "renamed")),
                    body("ApiKeyRotation", n -> Map.of("overlapSeconds", 60)),
                    body("PresentedApiKey", n -> Map.of("apiKey", "ksk_" + n.get(KEY))),
                    body("Catalogue", n -> Map.of("sections", List.of())),
                    body("Document", Bodies::document, ORGANIZATION),
                    body("Preset", n -> Map.of("preset", "section-levels")),
                    body("Checks", Bodies::checks, ORGANIZATION, PROJECT),
                    body("AuthZenQuestion", Bodies::question, SUBJECT, ORGANIZATION, PROJECT),
                    body("AuthZenBatch", Bodies::batch, SUBJECT, ORGANIZATION, PROJECT),
                    body("AuthZenSubjectSearch", Bodies::question, SUBJECT, ORGANIZATION, PROJECT),
                    body("AuthZenResourceSearch", Bodies::question, SUBJECT),
                    body("AuthZenActionSearch", Bodies::actions, SUBJECT, ORGANIZATION, PROJECT));

    private record Body(Set<Slot> slots, Function<Names, Object> made) {}

    private Bodies() {}

    /**
     * The slots of that body; nothing where nobody made it known here. The name that a role is
     * given is none: it refers to nothing.
     */
    static Optional<Set<Slot>> slots(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Body::slots);
    }

    static Object of(String name, Names names) {
        return ALL.get(name).made().apply(names);
    }

    private static Map.Entry<String, Body> body(
            String name, Function<Names, Object> made, Slot... slots) {
        return Map.entry(name, new Body(Set.of(slots), made));
    }

    private static Map<String, Object> direct(Names names) {
        return Map.of("section", "images", "level", "read", "project", names.get(PROJECT));
    }

    private static Map<String, Object> byRole(Names names) {
        return Map.of("role", names.get(ROLE));
    }

    private static Map<String, Object> invitation(Names names) {
        return Map.of(
                "email", "fresh@example.org", "grants", List.of(direct(names), byRole(names)));
    }

    private static Map<String, Object> approval(Names names) {
        return Map.of(
                "user", names.get(USER),
                "section", "domains",
                "project", names.get(PROJECT),
                "expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
    }

    private static Map<String, Object> key(Names names) {
        return Map.of(
                "name", "fresh",
                "organization", names.get(ORGANIZATION),
                "projects", List.of(names.get(PROJECT)),
                "permissions", List.of(Map.of("section", "domains", "level", "read")));
    }

    /** What it does not say of the organization it leaves alone. */
    private static Map<String, Object> document(Names names) {
        return Map.of("organizations", List.of(Map.of("alias", names.get(ORGANIZATION))));
    }

    private static Map<String, Object> checks(Names names) {
        return Map.of(
                "checks",
                List.of(
                        Map.of(
                                "organization",
                                names.get(ORGANIZATION),
                                "project",
                                names.get(PROJECT),
                                "section",
                                "domains",
                                "level",
                                "read")));
    }

    private static Map<String, Object> question(Names names) {
        return Map.of(
                "subject", subject(names),
                "action", Map.of("name", "read"),
                "resource", resource(names));
    }

    private static Map<String, Object> batch(Names names) {
        return Map.of(
                "subject", subject(names),
                "action", Map.of("name", "read"),
                "evaluations", List.of(Map.of("resource", resource(names))));
    }

    private static Map<String, Object> actions(Names names) {
        return Map.of("subject", subject(names), "resource", resource(names));
    }

    private static Map<String, String> subject(Names names) {
        return Map.of("type", "user", "id", names.get(SUBJECT));
    }

    private static Map<String, String> resource(Names names) {
        return Map.of("type", "domains", "id", names.get(ORGANIZATION) + "/" + names.get(PROJECT));
    }
}
