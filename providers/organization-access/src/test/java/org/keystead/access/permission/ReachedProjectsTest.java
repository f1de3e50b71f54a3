package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.memory.Refused.notFound;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.until;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keystead.access.apikey.KeyVerification;
import org.keystead.access.apikey.Keys;
import org.keystead.access.apikey.Presented;
import org.keystead.access.apikey.VerifiedKey;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Project;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.representation.MembershipRepresentation;
import org.keystead.access.representation.ProjectReference;
import org.keystead.access.spi.Page;

/** The organizations and projects that somebody knows of. */
class ReachedProjectsTest {

    private static final Narrowing EVERYTHING = new Narrowing(true, List.of(), Optional.empty());
    private static final Page ALL = new Page(0, 10);

    private final World world =
            new World(Catalogues.of(section("apps")))
                    .project(PROD)
                    .project(LAB)
                    .member("ann", read("apps"))
                    .member("bo", at(PROD, read("apps")))
                    .member("cy")
                    .member("dan", until(Decisions.now(), read("apps")), at(LAB, read("apps")));

    @Test
    void aGrantOfTheOrganizationReachesAllOfThem() {
        assertThat(reached("ann")).containsExactly("lab", "prod");
    }

    @Test
    void aGrantAtOneReachesThatOne() {
        assertThat(reached("bo")).containsExactly("prod");
        assertThat(reached("cy")).isEmpty();
    }

    @Test
    void whatHasEndedReachesNone() {
        assertThat(reached("dan")).containsExactly("lab");
    }

    @Test
    void whoCannotActReachesNone() {
        world.disable("ann");

        assertThat(reached("ann")).isEmpty();
    }

    @Test
    void membershipsAreToldWithThem() {
        assertThat(memberships("ann")).containsExactly("lab", "prod");
        assertThat(memberships("bo")).containsExactly("prod");
        assertThat(memberships("dan")).containsExactly("lab");
    }

    @Test
    void whatIsNotTheCallersIsNotFound() {
        assertThat(place(of("bo")).organization(World.ACME).getId()).isEqualTo(World.ACME);
        assertThat(place(of("bo")).project(world.acme(), "lab")).isEqualTo(LAB);
        notFound(() -> place(of("stranger")).organization(World.ACME));
        notFound(() -> place(of("bo")).project(world.acme(), "nowhere"));
    }

    @Test
    void aKeyOfAnotherOrganizationKnowsOfNone() {
        String secret = Keys.secret(world, "ann", EVERYTHING);
        VerifiedKey here =
                new KeyVerification(world.session(), new Decisions(world.session()))
                        .verify(new Presented(secret, Optional.empty()))
                        .orElseThrow();
        VerifiedKey elsewhere = new VerifiedKey(Keys.in("other", here.key()), here.user());

        assertThat(place(Subject.of(here, world.client())).organization(World.ACME)).isNotNull();
        notFound(() -> place(Subject.of(elsewhere, world.client())).organization(World.ACME));
        assertThat(
                        Subject.of(elsewhere, world.client())
                                .effective(
                                        new Decisions(world.session()),
                                        world.acme(),
                                        Optional.empty())
                                .section("apps")
                                .actions())
                .isEmpty();
    }

    private CallersPlace place(Subject subject) {
        return new CallersPlace(new Decisions(world.session()), subject);
    }

    private Subject of(String user) {
        return new Subject(world.user(user), Assurance.UNKNOWN, world.client());
    }

    private List<String> reached(String user) {
        ReachedProjects reached =
                new ReachedProjects(
                        world.access().projects(),
                        new Decisions(world.session()),
                        world.acme(),
                        world.user(user));
        List<String> aliases =
                reached.list(Optional.empty(), ALL).stream().map(Project::alias).toList();
        assertThat(reached.count(Optional.empty())).isEqualTo(aliases.size());
        return aliases;
    }

    private List<String> memberships(String user) {
        MembershipRepresentation told =
                new Memberships(world.session(), new Decisions(world.session()))
                        .of(world.user(user), ALL)
                        .get(0);
        return told.projects().stream().map(ProjectReference::alias).toList();
    }
}
