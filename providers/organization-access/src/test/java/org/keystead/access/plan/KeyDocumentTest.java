package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;

/** An API key as a document says it. */
class KeyDocumentTest {

    private static final String READS = "{'section': 'apps', 'level': 'read'}";

    @Test
    void itSaysWhatItIsFor() {
        assertThat(
                        read(
                                "'permissions': ["
                                        + READS
                                        + "], 'projects': ['prod'],"
                                        + " 'addresses': ['192.0.2.0/24'],"
                                        + " 'expiresAt': '2027-01-01T01:00:00+01:00'"))
                .isEqualTo(
                        new NamedKey(
                                "anna",
                                "robot",
                                false,
                                Set.of(Permission.of("apps", Level.READ)),
                                Optional.of(Set.of("prod")),
                                List.of("192.0.2.0/24"),
                                Optional.of(Instant.parse("2027-01-01T00:00:00Z"))));
    }

    @Test
    void oneThatSaysNothingIsForNothing() {
        assertThat(read("'permissions': []"))
                .isEqualTo(
                        new NamedKey(
                                "anna",
                                "robot",
                                false,
                                Set.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty()));
    }

    @Test
    void oneForEverythingSaysSo() {
        assertThat(read("'everything': true").everything()).isTrue();
        assertThat(faults("'everything': false, 'permissions': [" + READS + "]")).isEmpty();
    }

    @Test
    void noProjectsAreNotAllOfThem() {
        assertThat(read("'projects': []").projects()).contains(Set.of());
        assertThat(read("'projects': null").projects()).isEmpty();
    }

    @Test
    void whatItIsForNeedNotBeThere() {
        assertThat(
                        faults(
                                "'permissions': [{'section': 'gone', 'level': 'read',"
                                        + " 'except': ['fly']}], 'projects': ['gone']"))
                .isEmpty();
    }

    @Test
    void itHasAName() {
        assertThat(faultsOf("{}")).containsExactly("name is missing");
        assertThat(faultsOf("{'name': '" + "x".repeat(64) + "'}")).isEmpty();
        assertThat(faultsOf("{'name': '" + "x".repeat(65) + "'}"))
                .containsExactly("name must have 1 to 64 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'secret': 'x' | secret is not known",
                "'everything': 'yes' | everything must be true or false",
                "'everything': true, 'permissions': []"
                        + " | permissions or everything must be given, and not both",
                "'permissions': 'apps' | permissions must be a list",
                "'permissions': [{'level': 'read'}] | permissions[0].section is missing",
                "'permissions': [{'section': 'apps'}] | permissions[0].level is missing",
                "'permissions': [{'section': 'apps', 'level': 'none'}]"
                        + " | permissions[0].level must be one of read, manage",
                "'permissions': [{'section': 'apps', 'level': 'read', 'except': ['A']}]"
                        + " | permissions[0].except[0] must be lower-case letters, digits",
                "'permissions': [{'section': 'apps', 'level': 'read', 'role': 'owner'}]"
                        + " | permissions[0].role is not known",
                "'projects': 'prod' | projects must be a list",
                "'projects': ['Prod'] | projects[0] must be lower-case letters, digits",
                "'projects': ['prod', 'prod'] | projects[1] is there twice",
                "'addresses': '192.0.2.7' | addresses must be a list",
                "'addresses': [7] | addresses[0] must be an address, or a range in CIDR",
                "'addresses': [' '] | addresses[0] must be an address, or a range in CIDR",
                "'expiresAt': 'soon' | expiresAt must be an ISO 8601 time with its offset"
            })
    void anythingElseIsAFault(String fields, String fault) {
        assertThat(faults(fields)).singleElement().asString().startsWith(fault);
    }

    @Test
    void aPermissionIsAnObject() {
        assertThat(faults("'permissions': ['apps']")).contains("permissions[0] must be an object");
    }

    @Test
    void itsListsEnd() {
        assertThat(faults("'permissions': [" + many(500, READS) + "]")).isEmpty();
        assertThat(faults("'permissions': [" + many(501, READS) + "]"))
                .containsExactly("permissions must have 500 items at most");
        assertThat(faults("'addresses': [" + many(1000, "'192.0.2.7'") + "]")).isEmpty();
        assertThat(faults("'addresses': [" + many(1001, "'192.0.2.7'") + "]"))
                .containsExactly("addresses must have 1000 items at most");
    }

    @Test
    void anAddressHasRoomForAnyThatThereIs() {
        assertThat(faults("'addresses': ['" + "1".repeat(64) + "']")).isEmpty();
        assertThat(faults("'addresses': ['" + "1".repeat(65) + "']"))
                .containsExactly("addresses[0] must be an address, or a range in CIDR");
    }

    @Test
    void oneForEverythingIsWrittenWithoutPermissions() {
        NamedKey everything = read("'everything': true");

        assertThat(KeyDocument.write(everything))
                .isEqualTo(Written.json("{'name': 'robot', 'everything': true}"));
        assertThat(KeyDocument.write(read("'projects': []")))
                .isEqualTo(Written.json("{'name': 'robot', 'permissions': [], 'projects': []}"));
    }

    private static String many(int times, String value) {
        return String.join(",", Collections.nCopies(times, value));
    }

    private static NamedKey read(String fields) {
        return Fields.read(
                Written.json("{'name': 'robot', " + fields + "}"),
                (json, faults) -> KeyDocument.read(json, "anna", faults));
    }

    private static List<String> faults(String fields) {
        return faultsOf("{'name': 'robot', " + fields + "}");
    }

    private static List<String> faultsOf(String text) {
        return Written.faultsOfFields(
                text, (json, faults) -> KeyDocument.read(json, "anna", faults));
    }
}
