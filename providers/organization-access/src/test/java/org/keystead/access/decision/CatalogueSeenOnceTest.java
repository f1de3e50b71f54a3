package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Sections;

/** A request that changes nothing is answered by one state of the catalogue, looked at once. */
class CatalogueSeenOnceTest {

    private final RememberingNode node =
            new RememberingNode(new StoredAccess(), new RealmOfComponents().model(), List.of());

    @Test
    void aChangeIsForTheNextRequest() {
        RememberingNode.Session session = node.session();
        RealmCatalogue reading = session.catalogueAsFirstSeen();
        RealmCatalogue changing = session.catalogue();
        assertThat(reading.catalogue().section("apps")).isEmpty();

        changing.setCatalogue(Catalogues.of(Sections.section("apps")));

        assertThat(changing.catalogue().section("apps")).isPresent();
        assertThat(reading.catalogue().section("apps")).isEmpty();
        assertThat(node.session().catalogueAsFirstSeen().catalogue().section("apps")).isPresent();
    }
}
