package org.keystead.access.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PROD;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;

/** What grants are, wherever they are kept. */
public abstract class GrantContract {

    static final String ACME = "acme";
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    static final Role CREW = Roles.custom("crew", Permission.of("apps", Level.READ));
    private int ids;

    protected abstract Grants grants();

    protected abstract CustomRoles roles();

    protected abstract Projects projects();

    /** Ends what was done so far as one request, and begins the next. */
    protected abstract void commit();

    @Test
    void whatIsGivenIsFound() {
        Grant ann = give("ann", role("admin"));
        Grant bo = give("bo", at(PROD, manage("apps")));

        assertThat(grants().of(ACME, "ann")).containsExactly(ann);
        assertThat(grants().of(ACME, "cy")).isEmpty();
        assertThat(grants().of("other", "ann")).isEmpty();
        assertThat(grants().ofOrganization(ACME)).containsExactlyInAnyOrder(ann, bo);
        assertThat(grants().holders(ACME)).containsExactlyInAnyOrder("ann", "bo");
        assertThat(grants().of(ACME, List.of("ann", "cy")))
                .isEqualTo(Map.of("ann", List.of(ann), "cy", List.of()));
        assertThat(grants().ofUser("bo", List.of(ACME, "other")))
                .isEqualTo(Map.of(ACME, List.of(bo), "other", List.of()));
    }

    /** Even where the database takes one for the other: nobody would forget what she then had. */
    @Test
    void whoseIdHasOtherLettersHasNothing() {
        give("ann", role("admin"));

        assertThat(grants().of(ACME, "ANN")).isEmpty();
        assertThat(grants().of(ACME, List.of("ANN"))).isEqualTo(Map.of("ANN", List.of()));
        assertThat(grants().ofUser("ANN", List.of(ACME))).isEqualTo(Map.of(ACME, List.of()));
    }

    @Test
    void theSameIsHeldOnceAtAScope() {
        give("ann", role("admin"));

        assertThatThrownBy(() -> give("ann", until(PAST, role("admin"))))
                .isInstanceOf(ModelDuplicateException.class);
        give("ann", at(PROD, role("admin")));
        give("bo", role("admin"));
        assertThat(grants().ofOrganization(ACME)).hasSize(3);
    }

    @Test
    void whatHasExpiredIsStillFound() {
        Grant over = give("ann", until(PAST, role("admin")));

        assertThat(grants().of(ACME, "ann")).containsExactly(over);
        assertThat(grants().ofRole(ACME, new Access.ByRole("admin", false))).containsExactly(over);
    }

    @Test
    void theOldestComesFirst() {
        Grant later = give("ann", role("admin"), PAST.plusSeconds(1));
        Grant earlier = give("ann", role("other"), PAST);

        assertThat(grants().of(ACME, "ann")).containsExactly(earlier, later);
    }

    @Test
    void aTemplateAndACustomRoleOfOneNameAreTwo() {
        roles().create(ACME, CREW);
        Grant template = give("ann", role("crew"));
        Grant own = give("ann", custom("crew"));

        assertThat(grants().ofRole(ACME, new Access.ByRole("crew", false)))
                .containsExactly(template);
        assertThat(grants().ofRole(ACME, new Access.ByRole("crew", true))).containsExactly(own);
        assertThat(grants().ofTemplates(Set.of("crew"), 10)).containsExactly(template);
    }

    @Test
    void aCustomRoleThatIsNotThereIsNotGiven() {
        assertThatThrownBy(() -> give("ann", custom("crew"))).isInstanceOf(ModelException.class);
    }

    @Test
    void aRoleAtAProjectIsHeldThereOnly() {
        give("ann", at(PROD, role("admin")));
        assertThat(grants().organizationsOf("ann")).isEmpty();

        give("ann", role("admin"));

        assertThat(grants().organizationsOf("ann")).containsExactly(ACME);
    }

    @Test
    void manyAreTwoWhoHoldItNow() {
        give("ann", role("admin"));
        give("ann", at(PROD, role("admin")));
        give("bo", until(PAST, role("admin")));
        assertThat(grants().organizationsWithMany("admin", 10)).isEmpty();

        give("cy", at(PROD, role("admin")));

        assertThat(grants().organizationsWithMany("admin", 10)).containsExactly(ACME);
    }

    @Test
    void whatIsTakenIsGone() {
        Grant taken = give("ann", role("admin"));
        Grant kept = give("ann", manage("apps"));

        grants().remove(taken);
        commit();

        assertThat(grants().of(ACME, "ann")).containsExactly(kept);
    }

    @Test
    void manyAreTakenAtOnce() {
        give("ann", role("admin"));
        give("ann", manage("apps"));
        give("bo", manage("disks"));
        assertThat(grants().sectionsInUse()).containsExactlyInAnyOrder("apps", "disks");

        grants().removeTemplate("admin");
        grants().removeSections(List.of("disks"));
        commit();

        assertThat(grants().ofOrganization(ACME))
                .extracting(Grant::access)
                .containsExactly(manage("apps").access());
    }

    @Test
    void whoGoesTakesEverythingAlong() {
        give("ann", role("admin"));
        give("bo", role("admin"));
        give("cy", role("admin"));

        grants().expectRemoval("bo");
        grants().removeMembers(ACME, List.of("ann"));
        grants().removeUser("bo");
        commit();

        assertThat(grants().holders(ACME)).containsExactly("cy");
    }

    final Grant give(String user, Grant grant) {
        return give(user, grant, PAST.plusSeconds(ids));
    }

    private Grant give(String user, Grant grant, Instant at) {
        Grant given =
                new Grant(
                        "grant-" + ids++,
                        ACME,
                        user,
                        grant.access(),
                        grant.project(),
                        grant.expiresAt(),
                        Optional.empty(),
                        at);
        grants().add(given);
        commit();
        return given;
    }
}
