package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.section;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Fault;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.memory.Administrator;
import org.keystead.access.memory.World;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.plan.DocumentFile;

/** What a document says of the realm itself. */
class RealmPartTest {

    private static final Catalogue BOTH = Catalogues.of(section("apps"), section("disks"));
    private static final JsonNode APPS = CatalogueJson.write(Catalogues.of(section("apps")));
    private static final JsonNode OWNER = Written.json("[{'name': 'owner', 'owner': true}]");
    private static final ImportOptions REALM =
            new ImportOptions(Optional.empty(), false, false, false);
    private static final ImportOptions DRY =
            new ImportOptions(Optional.empty(), true, false, false);
    private static final ImportOptions ACME =
            new ImportOptions(Optional.of(World.ACME), false, false, false);

    @TempDir private Path folder;

    private final World world =
            new World(BOTH, Roles.owner("owner"), Roles.role("count")).member("ann");
    private final Refusals refusals = new Refusals(false);

    @Test
    void aDocumentNeedNotSpeakOfIt() {
        RealmPart part = of(new Administrator(world, false), head(null, null), REALM);

        assertThat(part.wanted()).isFalse();
        assertThat(part.catalogue().sections()).hasSize(2);
        assertThat(part.templates()).hasSize(2);
    }

    @Test
    void whoMayChangeTheRealmSpeaksOfIt() {
        denied(() -> of(new Administrator(world, false), head(APPS, null), REALM));
        denied(() -> of(new Administrator(world, false), head(null, OWNER), REALM));
        assertThat(of(head(APPS, OWNER)).wanted()).isTrue();
    }

    @Test
    void aDocumentOfOneOrganizationDoesNot() {
        of(new Administrator(world, true), head(APPS, OWNER), ACME);

        assertThat(faults())
                .containsExactly(
                        "catalogue is the realm's, and one organization was asked for",
                        "roleTemplates is the realm's, and one organization was asked for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | roleTemplates must be a list",
                "[{'name': 'a'}, {'name': 'a'}] | roleTemplates[1] is there twice: a",
                "[{'name': 'a', 'size': 1}] | roleTemplates[0].size is not known",
                "[{'name': 'a', 'permissions': [{'section': 'gone', 'level': 'read'}]}]"
                        + " | roleTemplates[0].permissions[0].section is an unknown section: gone"
            })
    void itsTemplatesAreSound(String templates, String fault) {
        RealmPart part = of(head(null, Written.json(templates)));

        assertThat(faults()).containsExactly(fault);
        assertThat(part.wanted()).isFalse();
    }

    @Test
    void aTemplateHasNoNameThatPathsHave() {
        World empty = new World(BOTH);
        Refusals found = new Refusals(false);
        JsonNode count = Written.json("[{'name': 'count'}]");

        RealmPart.of(
                empty.administrator().as(new Administrator(empty, true)),
                head(null, count),
                REALM,
                found);

        assertThat(faults(found))
                .containsExactly(
                        "roleTemplates[0].name is a word that paths have in its place: count");
        assertThat(of(head(null, count)).templates()).extracting(Role::name).contains("count");
        assertThat(refusals.none()).isTrue();
    }

    @Test
    void templatesThatStayFitAnotherCatalogue() {
        World clerks = new World(BOTH, Roles.role("clerk", Permission.of("disks", Level.READ)));

        RealmPart.of(
                clerks.administrator().as(new Administrator(clerks, true)),
                head(APPS, null),
                REALM,
                refusals);

        assertThat(refusals.none()).isFalse();
    }

    @Test
    void aTemplateHasNoNameOfACustomRole() {
        world.custom(Roles.custom("crew"));
        JsonNode crew = Written.json("[{'name': 'crew'}]");

        conflict("role-exists", () -> run(of(head(null, crew))));
    }

    @Test
    void theTemplateOfTheOnlyOwnerStays() {
        world.hold("ann", role("owner"));

        conflict(
                "last-owner",
                () -> run(of(head(null, Written.json("[{'name': 'owner'}, {'name': 'count'}]")))));
    }

    @Test
    void whatIsGrantedKeepsItsMeaning() {
        world.hold("ann", read("disks"));

        conflict("grants-would-be-lost", () -> run(of(head(APPS, null))));
    }

    @Test
    void itBecomesWhatTheDocumentSays() {
        run(of(head(APPS, null)));

        assertThat(sections()).isEqualTo(1);
    }

    @Test
    void aDryRunChangesNothing() {
        run(of(new Administrator(world, true), head(APPS, null), DRY));

        assertThat(sections()).isEqualTo(2);
    }

    @Test
    void whatIsWrongElsewhereKeepsItAsItIs() {
        refusals.refuse("x", Optional.empty(), List.of(new Fault("x", "is wrong")));

        assertThatThrownBy(() -> run(of(head(APPS, null))))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(sections()).isEqualTo(2);
    }

    @Test
    void grantsMeanSomethingThatTheRealmIsToKnow() {
        RealmPart part = of(head(APPS, OWNER));

        assertThat(part.knows(read("apps"))).isTrue();
        assertThat(part.knows(read("disks"))).isFalse();
        assertThat(part.knows(role("owner"))).isTrue();
        assertThat(part.knows(role("count"))).isFalse();
        assertThat(part.knows(custom("count"))).isTrue();
    }

    private int sections() {
        return world.by("ann").decisions().catalogue().sections().size();
    }

    private void run(RealmPart part) {
        try (PlanReport report = PlanReport.to(folder.resolve("report"))) {
            part.run(report, refusals);
            refusals.end(report);
        }
    }

    private RealmPart of(DocumentFile.Head head) {
        return of(new Administrator(world, true), head, REALM);
    }

    private RealmPart of(
            Administrator administrator, DocumentFile.Head head, ImportOptions options) {
        return RealmPart.of(world.administrator().as(administrator), head, options, refusals);
    }

    private static DocumentFile.Head head(JsonNode catalogue, JsonNode templates) {
        return new DocumentFile.Head(
                Optional.ofNullable(catalogue), Optional.ofNullable(templates), false);
    }

    private List<String> faults() {
        return faults(refusals);
    }

    /** The report is not asked where something is wrong. */
    private static List<String> faults(Refusals refusals) {
        try {
            refusals.end(null);
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
