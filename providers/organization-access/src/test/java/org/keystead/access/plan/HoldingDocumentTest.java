package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** A grant as a document says it. */
class HoldingDocumentTest {

    private static final Catalogue CATALOGUE = Catalogues.of(Sections.section("apps"));

    @Test
    void itGivesALevelOfASection() {
        assertThat(
                        read(
                                "'section': 'apps', 'level': 'manage', 'except': ['delete'],"
                                        + " 'project': 'prod',"
                                        + " 'expiresAt': '2027-01-01T01:00:00+01:00'"))
                .contains(
                        new Holding(
                                "anna",
                                new Access.Direct(Permission.of("apps", Level.MANAGE, "delete")),
                                Optional.of("prod"),
                                Optional.of(Instant.parse("2027-01-01T00:00:00Z"))));
    }

    @Test
    void aRoleIsATemplateWhereThereIsOne() {
        assertThat(read("'role': 'owner'")).contains(byRole("owner", false));
        assertThat(read("'role': 'crew'")).contains(byRole("crew", true));
    }

    @Test
    void whoseRoleItIsMayBeSaid() {
        assertThat(read("'role': 'owner', 'custom': true")).contains(byRole("owner", true));
        assertThat(read("'role': 'crew', 'custom': false")).contains(byRole("crew", false));
    }

    @Test
    void aTimeThatHasPassedIsNoFault() {
        assertThat(faults("'role': 'owner', 'expiresAt': '2001-01-01T00:00:00Z'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'project': 'prod' | x.role or section must be given, and not both",
                "'role': 'owner', 'section': 'apps' | x.role or section must be given, and not both",
                "'role': 'owner', 'section': 'apps', 'level': 'read' | x.role or section must be given",
                "'custom': true, 'except': ['view'] | x.role or section must be given, and not both",
                "'role': null, 'section': null | x.role or section must be given, and not both",
                "'role': 'Owner' | x.role must be lower-case letters, digits and hyphens",
                "'role': 'owner', 'custom': 'yes' | x.custom must be true or false",
                "'role': 'owner', 'level': 'read' | x.level is not known",
                "'role': 'owner', 'project': 'Prod' | x.project must be lower-case letters, digits",
                "'role': 'owner', 'expiresAt': 'soon' | x.expiresAt must be an ISO 8601 time",
                "'role': 'owner', 'size': 1 | x.size is not known",
                "'section': 'apps' | x.level is missing",
                "'section': 'apps', 'level': 'none' | x.level must be one of read, manage",
                "'section': 'apps', 'level': 'read', 'custom': true | x.custom is not known",
                "'section': 'gone', 'level': 'read' | x.section is an unknown section: gone",
                "'section': '*', 'level': 'read' | x.section is an unknown section: *",
                "'section': 'apps', 'level': 'read', 'except': ['delete']"
                        + " | x.except names an action that it has not: delete",
                "'section': 'apps', 'level': 'read', 'except': ['view', 'view-secrets']"
                        + " | x.except leaves nothing"
            })
    void anythingElseIsAFault(String fields, String fault) {
        assertThat(faults(fields)).singleElement().asString().startsWith(fault);
    }

    @Test
    void whoseRoleItIsIsWrittenWhereThereAreTwo() {
        KnownRoles two =
                KnownRoles.among(List.of(Roles.role("crew")), List.of(Roles.custom("crew")));
        KnownRoles one = KnownRoles.among(List.of(), List.of(Roles.custom("crew")));

        assertThat(HoldingDocument.write(byRole("crew", true), two))
                .isEqualTo(Written.json("{'role': 'crew', 'custom': true}"));
        assertThat(HoldingDocument.write(byRole("crew", false), two))
                .isEqualTo(Written.json("{'role': 'crew', 'custom': false}"));
        assertThat(HoldingDocument.write(byRole("crew", true), one))
                .isEqualTo(Written.json("{'role': 'crew'}"));
    }

    private static Holding byRole(String role, boolean custom) {
        return new Holding(
                "anna", new Access.ByRole(role, custom), Optional.empty(), Optional.empty());
    }

    private static Optional<Holding> read(String fields) {
        return Fields.read(Written.json("{'x': {" + fields + "}}"), HoldingDocumentTest::holding);
    }

    private static List<String> faults(String fields) {
        return Written.faultsOfFields("{'x': {" + fields + "}}", HoldingDocumentTest::holding);
    }

    /** The object in the field of that name, since a fault is named by its path. */
    private static Optional<Holding> holding(Fields json, Faults faults) {
        return HoldingDocument.read(
                json.object("x").orElseThrow(), "anna", CATALOGUE, "owner"::equals, faults);
    }
}
