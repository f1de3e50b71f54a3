package org.keystead.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.guarded;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Fields;
import org.keystead.access.memory.World;
import org.keystead.access.model.Level;
import org.keystead.access.model.StepUp;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.representation.CheckResultRepresentation;

/** How checks are answered. */
class ChecksTest {

    private static final StepUp GOLD =
            new StepUp(Optional.of(Level.MANAGE), Set.of(), "gold", OptionalInt.of(60));

    private final World world =
            new World(Catalogues.of(section("apps"), guarded("vault", GOLD)))
                    .project(PROD)
                    .project(LAB)
                    .member("ann")
                    .member(
                            "bo",
                            read("apps", "view-secrets"),
                            manage("vault"),
                            at(PROD, manage("apps")));

    @ParameterizedTest
    @CsvSource({
        "view, true",
        "view-secrets, false",
        "update, false",
    })
    void anActionIsAllowedThatIsHeld(String action, boolean allowed) {
        assertThat(
                        ask(
                                "{'organization': 'acme', 'section': 'apps', 'action': '%s'}"
                                        .formatted(action)))
                .returns(allowed, CheckResultRepresentation::allowed)
                .returns("read", CheckResultRepresentation::level);
    }

    @ParameterizedTest
    @CsvSource({"read, true", "manage, false"})
    void aLevelIsAllowedThatIsReached(String level, boolean allowed) {
        assertThat(
                        ask(
                                "{'organization': 'acme', 'section': 'apps', 'level': '%s'}"
                                        .formatted(level)))
                .returns(allowed, CheckResultRepresentation::allowed);
    }

    @Test
    void aProjectHasItsOwnAnswer() {
        String text =
                "{'organization': 'acme', 'project': '%s', 'section': 'apps', 'level': 'manage'}";

        assertThat(ask(text.formatted("prod")).allowed()).isTrue();
        assertThat(ask(text.formatted("lab")).allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "acme, lab, nowhere, view, unknown-section",
        "acme, lab, apps, fly, unknown-action",
        "other, lab, apps, view, organization-not-found",
        "acme, nowhere, apps, view, project-not-found"
    })
    void whatIsNotThereIsAnErrorOfItsOwn(
            String organization, String project, String section, String action, String error) {
        String text =
                "{'id': '7', 'organization': '%s', 'project': '%s', 'section': '%s',"
                        + " 'action': '%s'}";

        assertThat(ask(text.formatted(organization, project, section, action)))
                .returns("7", CheckResultRepresentation::id)
                .returns(false, CheckResultRepresentation::allowed)
                .returns("none", CheckResultRepresentation::level)
                .returns(error, CheckResultRepresentation::error);
    }

    @Test
    void anOrganizationOfOthersIsNotThere() {
        Subject stranger = new Subject(world.user("cy"), Assurance.UNKNOWN, world.client());

        assertThat(ask(stranger, "{'organization': 'acme', 'section': 'apps', 'level': 'read'}"))
                .returns("organization-not-found", CheckResultRepresentation::error);
    }

    @Test
    void whatIsHeldButForALoginIsNotAllowedYet() {
        String text = "{'organization': 'acme', 'section': 'vault', 'action': 'update'}";
        CheckResultRepresentation weak = ask(text);

        assertThat(weak.allowed()).isFalse();
        assertThat(weak.stepUp().acr()).isEqualTo("gold");
        assertThat(ask(gold("bo", Decisions.now()), text))
                .returns(true, CheckResultRepresentation::allowed)
                .returns(null, CheckResultRepresentation::stepUp);
        assertThat(ask(gold("bo", Decisions.now().minusSeconds(61)), text).allowed()).isFalse();
    }

    @Test
    void aLevelAsksForALoginAsItsActionsDo() {
        String text = "{'organization': 'acme', 'section': 'vault', 'level': '%s'}";

        assertThat(ask(text.formatted("manage")).stepUp()).isNotNull();
        assertThat(ask(text.formatted("read")).allowed()).isTrue();
    }

    @Test
    void whomALoginWouldNotHelpIsNotAskedForOne() {
        String text = "{'organization': 'acme', 'section': 'vault', 'action': 'update'}";

        assertThat(ask(of("ann"), text))
                .returns(false, CheckResultRepresentation::allowed)
                .returns(null, CheckResultRepresentation::stepUp);
    }

    @Test
    void aBadOneIsTheFaultOfNoOther() {
        List<CheckResultRepresentation> answers =
                answer(
                        of("bo"),
                        "{'checks': [{'id': 'bad', 'organization': 'acme', 'section': 'apps'},"
                                + " {'organization': 'acme', 'section': 'apps', 'level': 'read'}]}");

        assertThat(answers.get(0))
                .returns("bad", CheckResultRepresentation::id)
                .returns("invalid-check", CheckResultRepresentation::error)
                .returns(false, CheckResultRepresentation::allowed);
        assertThat(answers.get(1).allowed()).isTrue();
    }

    private Subject of(String user) {
        return new Subject(world.user(user), Assurance.UNKNOWN, world.client());
    }

    private Subject gold(String user, Instant at) {
        Assurance login = new Assurance(Optional.of("gold"), Optional.of(at));
        return new Subject(world.user(user), login, world.client());
    }

    private CheckResultRepresentation ask(String text) {
        return ask(of("bo"), text);
    }

    private CheckResultRepresentation ask(Subject subject, String text) {
        return answer(subject, "{'checks': [%s]}".formatted(text)).get(0);
    }

    private List<CheckResultRepresentation> answer(Subject subject, String text) {
        CheckRequest request = Fields.read(Written.json(text), CheckRequest::read);
        return new Checks(new Decisions(world.session()), subject, Optional.empty())
                .answer(request.checks());
    }
}
