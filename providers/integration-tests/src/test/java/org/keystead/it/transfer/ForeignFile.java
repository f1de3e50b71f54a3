package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.keystead.it.server.Api;
import org.keystead.it.server.RealmKey;
import org.keystead.it.server.TestRealm;

/**
 * A realm file as somebody else has one, in the folder {@code foreign}.
 *
 * @param name the realm's, and the file's
 * @param open what an audit still tells after {@code setup}: the lines of the file's neighbour
 *     {@code .open}
 * @param refused why {@code setup} leaves the realm alone, from its neighbour {@code .refused};
 *     empty where it does not
 */
record ForeignFile(String name, ObjectNode realm, List<String> open, String refused) {

    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    /** Those whose names match the setting {@code keystead.foreign}: all of them in a build. */
    static List<ForeignFile> all() {
        String wanted = System.getProperty("keystead.foreign", ".*");
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ForeignFile::read)
                    .filter(file -> file.name.matches(wanted))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(ForeignFile.class.getResource("foreign").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ForeignFile read(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        try {
            ObjectNode realm = (ObjectNode) Api.JSON.readTree(file.toFile());
            realm.put("realm", name);
            cheap(realm);
            return new ForeignFile(
                    name,
                    realm,
                    beside(file, name + ".open").lines().toList(),
                    beside(file, name + ".refused").strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** New keys and slow passwords would take most of the time. */
    private static void cheap(ObjectNode realm) {
        if (!realm.path("components").has(KEYS)) {
            realm.put("privateKey", RealmKey.pem());
        }
        if (!realm.has("passwordPolicy")) {
            realm.put("passwordPolicy", TestRealm.QUICK_PASSWORDS);
        }
    }

    /** Whether this version of Keycloak wrote it, so that it has nothing to bring up to date. */
    boolean isCurrent() {
        return !realm.has("keycloakVersion");
    }

    private static String beside(Path file, String name) throws IOException {
        Path neighbour = file.resolveSibling(name);
        return Files.exists(neighbour) ? Files.readString(neighbour) : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
