package org.keystead.access.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.memory.Refused.conflict;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.memory.World;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;

/** Projects come, change and go. */
class ProjectChangesTest {

    private static final Instant SOON = Decisions.now().plusSeconds(3600);
    private static final Instant PAST = Decisions.now().minusSeconds(1);

    private final World world =
            new World(
                            Catalogues.of(section("apps"), Sections.reserved("panel")),
                            Roles.joining(Roles.role("admin")),
                            Roles.role("plain"))
                    .custom(Roles.joining(Roles.custom("crew")))
                    .project(PROD)
                    .project(PANEL)
                    .member("ann", role("admin"))
                    .member("bo", role("plain"))
                    .member("cy", until(SOON, custom("crew")));

    @Test
    void theHoldersOfRolesThatJoinAreInANewProject() {
        Project lab = changes().create(json("lab", "Lab", true));

        assertThat(held("ann", lab))
                .extracting(Grant::access)
                .containsExactly(role("admin").access());
        assertThat(held("ann", lab)).extracting(Grant::grantedBy).containsOnly(Optional.of("ann"));
        assertThat(held("bo", lab)).isEmpty();
        assertThat(held("cy", lab)).extracting(Grant::expiresAt).containsExactly(Optional.of(SOON));
    }

    @Test
    void whoHoldsTheRoleAtAProjectOrHeldItOnceIsNot() {
        world.member("dee", at(PROD, role("admin")), until(PAST, role("admin")));

        assertThat(held("dee", changes().create(json("lab", "Lab", true)))).isEmpty();
    }

    @Test
    void whoseRightIsOverMeanwhileChangesNone() {
        world.outdated();

        denied(() -> changes().create(json("lab", "Lab", true)));
        denied(() -> changes().replace("prod", json("prod", "Other", true)));
        denied(() -> changes().remove("prod"));
    }

    @Test
    void anAliasIsOneProjects() {
        conflict("project-exists", () -> changes().create(json("prod", "Prod", true)));
        Project lab = changes().create(json("lab", "Lab", true));
        conflict("project-exists", () -> changes().replace(lab.id(), json("prod", "Lab", true)));
    }

    @Test
    void theReservedProjectIsNeitherRenamedDisabledNorDeleted() {
        conflict(
                "reserved-project", () -> changes().replace("panel", json("other", "panel", true)));
        conflict(
                "reserved-project", () -> changes().replace("panel", json("panel", "Other", true)));
        conflict(
                "reserved-project",
                () -> changes().replace("panel", json("panel", "panel", false)));
        conflict("reserved-project", () -> changes().remove("panel"));
        changes().replace("panel", json("panel", "panel", true));
        assertThat(world.access().projects().find(World.ACME, "panel")).contains(PANEL);
    }

    @Test
    void theReservedProjectIsStoredWithTheFirstOfTheOthers() {
        world.access().projects().remove(PANEL);

        changes().create(json("lab", "Lab", true));

        assertThat(world.access().projects().reserved(World.ACME)).isPresent();
    }

    @Test
    void whatIsGrantedAtAProjectGoesWithIt() {
        world.hold("bo", at(PROD, manage("apps")));

        changes().remove("prod");

        assertThat(held("bo", PROD)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        notFound(() -> changes().remove("gone"));
        notFound(() -> changes().replace("gone", json("gone", "Gone", true)));
    }

    @Test
    void namesThatPathsOfOursUseAreRefused() {
        assertThatThrownBy(() -> changes().create(json("count", "Count", true)))
                .isInstanceOf(InvalidDocumentException.class);
    }

    private List<Grant> held(String user, Project project) {
        return world.heldBy(user).stream()
                .filter(grant -> grant.project().equals(Optional.of(project.id())))
                .toList();
    }

    private ProjectChanges changes() {
        return new ProjectChanges(world.by("ann"), world.acme());
    }

    private static JsonNode json(String alias, String name, boolean enabled) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alias", alias)
                .put("name", name)
                .put("enabled", enabled);
    }
}
