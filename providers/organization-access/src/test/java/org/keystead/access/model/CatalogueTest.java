package org.keystead.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Sections;

/** What decision requests call a section. */
class CatalogueTest {

    @Test
    void aSectionGoesByItsResourceTypeBeforeAnotherGoesByItsKey() {
        Section vms = Sections.ofType("servers", "domains");
        Catalogue catalogue = Catalogues.of(Sections.section("domains"), vms);

        // what comes first has the name that both have
        assertThat(catalogue.ofResourceType("domains")).contains(Sections.section("domains"));
        assertThat(Catalogues.of(vms, Sections.section("domains")).ofResourceType("domains"))
                .contains(vms);
    }

    @Test
    void itsKeyLeadsToItUnlessItIsAnothersType() {
        Section vms = Sections.ofType("servers", "vm");

        assertThat(Catalogues.of(vms).ofResourceType("vm")).contains(vms);
        assertThat(Catalogues.of(vms).ofResourceType("servers")).contains(vms);
        assertThat(Catalogues.of(vms).ofResourceType("disks")).isEmpty();
        Section other = Sections.ofType("disks", "servers");
        assertThat(Catalogues.of(vms, other).ofResourceType("servers")).contains(other);
    }
}
