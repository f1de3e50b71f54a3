package org.keystead.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Sections;

/** What decision requests call a section. */
class CatalogueTest {

    @Test
    void aSectionGoesByItsResourceTypeBeforeAnotherGoesByItsKey() {
        Section vms = ofType("servers", "domains");
        Catalogue catalogue = Catalogues.of(Sections.section("domains"), vms);

        // what comes first has the name that both have
        assertThat(catalogue.ofResourceType("domains")).contains(Sections.section("domains"));
        assertThat(Catalogues.of(vms, Sections.section("domains")).ofResourceType("domains"))
                .contains(vms);
    }

    @Test
    void itsKeyLeadsToItUnlessItIsAnothersType() {
        Section vms = ofType("servers", "vm");

        assertThat(Catalogues.of(vms).ofResourceType("vm")).contains(vms);
        assertThat(Catalogues.of(vms).ofResourceType("servers")).contains(vms);
        assertThat(Catalogues.of(vms).ofResourceType("disks")).isEmpty();
        Section other = ofType("disks", "servers");
        assertThat(Catalogues.of(vms, other).ofResourceType("servers")).contains(other);
    }

    private static Section ofType(String key, String type) {
        return new Section(
                key,
                key,
                Availability.GRANTABLE,
                Scope.PROJECT,
                List.of(),
                List.of(),
                Level.READ,
                Optional.empty(),
                Optional.of(type),
                false);
    }
}
