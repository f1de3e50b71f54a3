package org.keystead.access.realmfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.json.Faults;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.model.Level;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Sections;

class KeyLineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Catalogue catalogue =
            Catalogues.of(Sections.section("apps"), Sections.section("bills"));
    private final Faults faults = new Faults();

    @Test
    void aKeyComesBackAsItWas() throws MalformedLineException {
        KeyHashes hashes =
                new KeyHashes(HASH, Optional.of(new KeyHashes.Former(HASH, NOW.plusSeconds(60))));
        ApiKey key =
                key(
                        new Narrowing(
                                false,
                                List.of(
                                        Permission.of("bills", Level.READ),
                                        Permission.of("apps", Level.MANAGE, "delete", "create")),
                                Optional.of(Set.of("id-of-prod", "id-of-lab"))),
                        hashes);
        KeyLine read = read(KeyLine.write(key, "b: o", Set.of("prod", "lab")).toString());

        assertThat(faults.none()).isTrue();
        assertThat(read.user()).isEqualTo("b: o");
        assertThat(read.id()).isEqualTo(key.id());
        assertThat(read.name()).isEqualTo(key.name());
        assertThat(read.permissions()).isEqualTo(key.narrowing().permissions());
        assertThat(read.projects()).contains(Set.of("prod", "lab"));
        assertThat(read.addresses()).isEqualTo(key.addresses());
        assertThat(read.hashes()).isEqualTo(hashes);
        assertThat(read.until()).isEqualTo(key.expiresAt());
        assertThat(read.at()).contains(key.createdAt());
    }

    @Test
    void aKeyForProjectsThatAreGoneIsForNoProject() throws MalformedLineException {
        Narrowing gone = new Narrowing(true, List.of(), Optional.of(Set.of("gone")));
        KeyLine read =
                read(
                        KeyLine.write(
                                        key(gone, new KeyHashes(HASH, Optional.empty())),
                                        "bo",
                                        Set.of())
                                .toString());

        assertThat(read.everything()).isTrue();
        assertThat(read.projects()).contains(Set.of());
        assertThat(read.narrowing(read.projects()).reaches(Optional.empty())).isFalse();
    }

    @Test
    void whatTheCatalogueHasNoMoreNarrowsTheKey() throws MalformedLineException {
        KeyLine read =
                read(
                        "bo: name k; may gone manage; may apps manage except fly; may bills read;"
                                + " id k; sha256 "
                                + HASH);

        assertThat(faults.none()).isTrue();
        assertThat(read.permissions()).containsExactly(Permission.of("bills", Level.READ));
    }

    @Test
    void noAddressAtAllIsNoBound() throws MalformedLineException {
        read("bo: name k; everything; from; id k; sha256 " + HASH);

        assertThat(faults.none()).isFalse();
    }

    @Test
    void noLogTellsTheDigest() throws MalformedLineException {
        assertThat(read("bo: name k; id k; sha256 " + HASH).toString()).doesNotContain(HASH);
    }

    private KeyLine read(String text) throws MalformedLineException {
        return KeyLine.read(Line.parse(text), catalogue, "line 1", faults);
    }

    private static ApiKey key(Narrowing narrowing, KeyHashes hashes) {
        return new ApiKey(
                "0aB",
                "acme",
                "user",
                "two words; and \"more\"",
                narrowing,
                List.of("203.0.113.0/24", "2001:db8::/32"),
                hashes,
                NOW,
                Optional.of(NOW.plusSeconds(3600)),
                Optional.empty());
    }
}
