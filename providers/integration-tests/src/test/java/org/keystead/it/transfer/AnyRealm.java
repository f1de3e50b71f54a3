package org.keystead.it.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Realms that nobody would think of. Their lines are written exactly as an export writes them: a
 * text with a semicolon in it is always quoted, so nothing else has to be decided here.
 */
final class AnyRealm {

    private static final String[] TEXTS = {
        "a;b", ";", "Ü; ñ; 日本", "🚀;", "x: \\\"quoted\\\"; y", "\\\\;", "  two  spaces ; ", "'; --"
    };
    private static final String[] SECTIONS = {"apps", "bills", "domains"};
    private static final String[] EXCEPTIONS = {
        "", "", " except view", " except view, view-secrets"
    };

    private final Random random;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    AnyRealm(long seed) {
        this.random = new Random(seed);
    }

    /** One organization of so many members, every second of whom has a grant. */
    RealmFile crowd(String name, int members) {
        RealmFile realm = new RealmFile(name);
        List<String> users = new ArrayList<>();
        List<String> grants = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            String user = "crowd-" + i;
            realm.user(user);
            users.add(user);
            if (random.nextBoolean()) {
                grants.add(user + ": " + permission() + "; byId nobody; at " + time());
            }
        }
        realm.organization("crowd", users.toArray(String[]::new));
        lines(realm, "keystead.grants", grants);
        return realm;
    }

    RealmFile next(String name) {
        RealmFile realm = new RealmFile(name);
        List<String> users = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            users.add("u" + i + (random.nextBoolean() ? "-x" : ".ü"));
            realm.user(users.get(users.size() - 1));
        }
        realm.federatedPeople();
        users.add("federated-fay");
        for (int i = random.nextInt(4); i > 0; i--) {
            Collections.shuffle(users, random);
            organization(realm, "org-" + i, users.subList(0, random.nextInt(users.size() + 1)));
        }
        return realm;
    }

    private void organization(RealmFile realm, String alias, List<String> members) {
        List<String> projects = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            aliases.add("p" + i);
            projects.add(project("p" + i, i == 1 && random.nextBoolean()));
        }
        List<String> roles = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            roles.add(role("r" + i));
        }
        boolean namesake = random.nextBoolean();
        if (namesake) {
            roles.add("owner: custom; " + permission());
        }
        TreeSet<String> grants = new TreeSet<>();
        if (!members.isEmpty() && random.nextBoolean()) {
            String owner = namesake ? "role owner; template" : "role owner";
            grants.add(members.get(0) + ": " + owner + "; at " + time());
        }
        for (String member : members) {
            for (String what : new TreeSet<>(given(roles.size(), namesake))) {
                grants.add(
                        member
                                + ": "
                                + what
                                + (aliases.isEmpty() || random.nextBoolean()
                                        ? ""
                                        : "; project "
                                                + aliases.get(random.nextInt(aliases.size())))
                                + (random.nextBoolean() ? "" : "; until " + time())
                                + (random.nextBoolean()
                                        ? "; by " + members.get(random.nextInt(members.size()))
                                        : "; byId " + UUID.randomUUID())
                                + "; at "
                                + time());
            }
        }
        realm.organization(alias, members.toArray(String[]::new));
        lines(realm, "keystead.projects", projects);
        lines(realm, "keystead.roles", roles);
        lines(realm, "keystead.grants", List.copyOf(grants));
        lines(realm, "keystead.approvals", approvals(members, aliases));
        lines(realm, "keystead.keys", keys(alias, members, aliases));
    }

    private List<String> approvals(List<String> members, List<String> projects) {
        List<String> approvals = new ArrayList<>();
        for (String member : members) {
            if (random.nextInt(4) == 0) {
                approvals.add(
                        member
                                + ": section domains"
                                + (projects.isEmpty() || random.nextBoolean()
                                        ? ""
                                        : "; project " + projects.get(0))
                                // what is over would not come back
                                + "; until "
                                + now.plus(Duration.ofHours(1 + random.nextInt(100)))
                                + "; by "
                                + members.get(random.nextInt(members.size()))
                                + "; at "
                                + now);
            }
        }
        return approvals;
    }

    private List<String> keys(String organization, List<String> members, List<String> projects) {
        List<String> keys = new ArrayList<>();
        for (String member : members) {
            for (int i = random.nextInt(3); i > 0; i--) {
                keys.add(
                        member
                                + ": name \"key; "
                                + organization
                                + keys.size()
                                + '"'
                                + (random.nextBoolean() ? "; everything" : "; " + permission())
                                + (random.nextBoolean()
                                        ? ""
                                        : "; projects"
                                                + (projects.isEmpty() ? "" : " " + projects.get(0)))
                                + (random.nextBoolean()
                                        ? ""
                                        : "; from 203.0.113.0/24 2001:db8::/32")
                                + (random.nextBoolean() ? "" : "; until " + time())
                                + "; at "
                                + time()
                                + "; id "
                                + hex(32)
                                + "; sha256 "
                                + hex(64)
                                + (random.nextBoolean()
                                        ? ""
                                        : "; formerSha256 " + hex(64) + "; formerUntil " + time()));
            }
        }
        return keys;
    }

    private String hex(int digits) {
        return random.ints(digits, 0, 16)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining());
    }

    private static void lines(RealmFile realm, String attribute, List<String> lines) {
        if (!lines.isEmpty()) {
            realm.lines(attribute, lines.stream().sorted().toArray(String[]::new));
        }
    }

    private List<String> given(int all, boolean namesake) {
        List<String> given = new ArrayList<>();
        if (namesake && random.nextBoolean()) {
            given.add("role owner; custom");
        }
        int roles = namesake ? all - 1 : all;
        for (int i = random.nextInt(4); i > 0; i--) {
            given.add(
                    roles > 0 && random.nextBoolean()
                            ? "role r" + (1 + random.nextInt(roles))
                            : permission());
        }
        return given;
    }

    private String project(String alias, boolean reserved) {
        return alias
                + ": name "
                + text()
                + (random.nextBoolean() ? "" : "; description " + text())
                + (reserved ? "; reserved" : "")
                + (random.nextBoolean() ? "" : "; disabled")
                + (random.nextBoolean() ? "" : "; attribute a " + text() + "; attribute b b")
                + "; id "
                + new UUID(random.nextLong(), random.nextLong());
    }

    private String role(String name) {
        return name
                + ": "
                + (random.nextBoolean() ? "" : "displayName " + text() + "; ")
                + permission()
                + (random.nextBoolean() ? "" : "; may domains read except view-secrets");
    }

    private String permission() {
        return "may "
                + SECTIONS[random.nextInt(2)]
                + " manage"
                + EXCEPTIONS[random.nextInt(EXCEPTIONS.length)];
    }

    private String text() {
        return '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
    }

    private String time() {
        return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE) * 2L).toString();
    }
}
