package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;

/**
 * An API key in a sentence: {@code bo: name deploy; may apps read; projects prod lab; from
 * 203.0.113.0/24; until 2027-01-01T00:00:00Z; at 2026-11-01T12:00:00Z; id …; sha256 …}. The digest
 * is what travels, as that of a password does, and never the secret.
 *
 * @param user the user name of the member whose it is
 * @param projects aliases; none at all where the key is for projects that are all gone
 */
record KeyLine(
        String user,
        String id,
        String name,
        boolean everything,
        List<Permission> permissions,
        Optional<Set<String>> projects,
        List<String> addresses,
        KeyHashes hashes,
        Optional<Instant> until,
        Optional<Instant> at) {

    private static final String PROJECTS = "projects";
    private static final String FROM = "from";
    private static final String EVERYTHING = "everything";
    private static final String HASH = "[0-9a-f]{64}";

    /**
     * The key as a line.
     *
     * @param projects the aliases of those of its projects that are there
     */
    static Line write(ApiKey key, String user, Set<String> projects) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(Clause.of("name", key.name()));
        if (key.narrowing().everything()) {
            clauses.add(Clause.of(EVERYTHING));
        }
        key.narrowing().permissions().forEach(p -> clauses.add(LineFields.may(p)));
        if (key.narrowing().projects().isPresent()) {
            clauses.add(new Clause(PROJECTS, List.copyOf(new TreeSet<>(projects))));
        }
        if (!key.addresses().isEmpty()) {
            clauses.add(new Clause(FROM, key.addresses()));
        }
        key.expiresAt().ifPresent(end -> clauses.add(Clause.of("until", end.toString())));
        clauses.add(Clause.of("at", key.createdAt().toString()));
        clauses.add(Clause.of("id", key.id()));
        clauses.add(Clause.of("sha256", key.hashes().current()));
        key.hashes()
                .former()
                .ifPresent(
                        former -> {
                            clauses.add(Clause.of("formerSha256", former.hash()));
                            clauses.add(Clause.of("formerUntil", former.endsAt().toString()));
                        });
        return new Line(user, clauses);
    }

    static KeyLine read(Line line, Catalogue catalogue, String path, Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(PROJECTS, FROM), path, faults);
        Fields fields = new Fields(json, path, faults);
        Optional<Instant> until = fields.time("until");
        KeyLine key =
                new KeyLine(
                        line.head(),
                        id(fields, path, faults),
                        fields.requiredText("name", ApiKey.MAX_NAME),
                        fields.flag(EVERYTHING, false),
                        permissions(fields.value("permissions"), catalogue, path),
                        fields.has(PROJECTS)
                                ? Optional.of(Set.copyOf(texts(fields.value(PROJECTS))))
                                : Optional.empty(),
                        addresses(fields, path, faults),
                        hashes(fields, path, faults),
                        until,
                        fields.time("at"));
        fields.end();
        return key;
    }

    private static String id(Fields fields, String path, Faults faults) {
        String id = fields.requiredText("id", 36);
        if (!id.matches("[0-9A-Za-z]{0,36}")) {
            faults.add(path, "has an id that no key has");
        }
        return id;
    }

    private static KeyHashes hashes(Fields fields, String path, Faults faults) {
        String current = fields.requiredText("sha256", 64);
        Optional<String> former = fields.text("formerSha256", 64);
        Optional<Instant> end = fields.time("formerUntil");
        if (Stream.concat(Stream.of(current), former.stream()).anyMatch(h -> !h.matches(HASH))) {
            faults.add(path, "has a digest that is none");
        }
        return new KeyHashes(
                current,
                former.flatMap(hash -> end.map(until -> new KeyHashes.Former(hash, until))));
    }

    /** What the catalogue has no more the key is not for, rather than for more than it was. */
    private static List<Permission> permissions(
            JsonNode written, Catalogue catalogue, String path) {
        List<Permission> permissions = new ArrayList<>();
        for (JsonNode permission : written) {
            Faults unfit = new Faults();
            RoleDocument.permission(new Fields(permission, path, unfit), false, catalogue, unfit)
                    .filter(fits -> unfit.none())
                    .ifPresent(permissions::add);
        }
        return permissions;
    }

    /** Ranges without any would be no bound at all. */
    private static List<String> addresses(Fields fields, String path, Faults faults) {
        List<String> ranges = texts(fields.value(FROM));
        if (fields.has(FROM) && ranges.isEmpty()) {
            faults.add(path, "says \"from\" and no address");
        }
        return ranges;
    }

    private static List<String> texts(JsonNode clauses) {
        List<String> texts = new ArrayList<>();
        clauses.forEach(clause -> clause.forEach(text -> texts.add(text.asText())));
        return texts;
    }

    /** What the key is for, with projects by their ids. */
    Narrowing narrowing(Optional<Set<String>> ids) {
        return new Narrowing(everything, everything ? List.of() : permissions, ids);
    }

    /** Says nothing that a log should not have. */
    @Override
    public String toString() {
        return "KeyLine[" + id + "]";
    }
}
