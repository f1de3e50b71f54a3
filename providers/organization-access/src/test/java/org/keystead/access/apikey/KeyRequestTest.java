package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Sections.section;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.catalogue.Written;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Fields;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;

/** How a key is asked for. */
class KeyRequestTest {

    private static final ApiKeyRules RULES = new ApiKeyRules(5, 30, 90, false);
    private static final ApiKeyRules ENDLESS = new ApiKeyRules(5, 30, 90, true);

    private final World world = new World(Catalogues.of(section("apps"))).project(PROD);
    private final Decisions decisions = new Decisions(world.session());

    @Test
    void itIsForWhatItSays() {
        KeyRequest request =
                read(
                        "{'name': ' robot ', 'permissions': [{'section': 'apps', 'level': 'read'}],"
                                + " 'projects': ['prod'], 'addresses': ['192.0.2.7']}");

        assertThat(request.name()).isEqualTo("robot");
        assertThat(request.narrowing().everything()).isFalse();
        assertThat(request.narrowing().permissions())
                .containsExactly(Permission.of("apps", Level.READ));
        assertThat(request.narrowing().projects()).contains(Set.of(PROD.id()));
        assertThat(request.addresses()).containsExactly("192.0.2.7/32");
    }

    @Test
    void itIsForNothingIfItSaysNothing() {
        KeyRequest request = read("{'name': 'robot'}");

        assertThat(request.narrowing().everything()).isFalse();
        assertThat(request.narrowing().permissions()).isEmpty();
        assertThat(request.narrowing().projects()).isEmpty();
        assertThat(request.addresses()).isEmpty();
    }

    @Test
    void itIsForEverythingIfItSaysSo() {
        assertThat(read("{'name': 'robot', 'everything': true}").narrowing())
                .isEqualTo(Keys.EVERYTHING);
    }

    @Test
    void noProjectsAreNotAllOfThem() {
        assertThat(read("{'name': 'robot', 'projects': []}").narrowing().projects())
                .contains(Set.of());
    }

    @Test
    void thePermissionItNamesTwiceIsOne() {
        String apps = "{'section': 'apps', 'level': 'read'}";

        assertThat(
                        read("{'name': 'robot', 'permissions': [%s, %s]}".formatted(apps, apps))
                                .narrowing()
                                .permissions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'everything': true | name is missing",
                "'name': 'a', 'everything': true, 'permissions': [] | permissions or everything",
                "'name': 'a', 'permissions': [{'section': 'x', 'level': 'read'}] | permissions[0].s",
                "'name': 'a', 'permissions': [{'section': '*', 'level': 'read'}] | permissions[0].s",
                "'name': 'a', 'permissions': [{'section': 'apps', 'level': 'read', 'x': 1}]"
                        + " | permissions[0].x is not known",
                "'name': 'a', 'projects': ['lab'] | projects[0] is an unknown project",
                "'name': 'a', 'projects': [1] | projects[0] is an unknown project",
                "'name': 'a', 'projects': [' '] | projects[0] is an unknown project",
                "'name': 'a', 'addresses': ['localhost'] | addresses[0] must be an address",
                "'name': 'a', 'addresses': [7] | addresses[0] must be an address"
            })
    void anythingElseIsAFault(String fields, String fault) {
        assertThat(faults("{" + fields + "}")).singleElement().asString().startsWith(fault);
    }

    @Test
    void itEndsAsTheRealmSaysIfItSaysNothing() {
        assertThat(end(RULES, "{}")).contains(in(30));
    }

    @Test
    void itEndsWhenItSays() {
        assertThat(end(RULES, "{'expiresAt': '%s'}".formatted(in(1)))).contains(in(1));
        assertThat(faultsOfEnd(RULES, "{'expiresAt': '%s'}".formatted(in(90)))).isEmpty();
    }

    @Test
    void itEndsInTheFuture() {
        assertThat(faultsOfEnd(RULES, "{'expiresAt': '%s'}".formatted(in(0))))
                .containsExactly("expiresAt must be in the future");
    }

    @Test
    void itEndsNoLaterThanTheRealmAllows() {
        assertThat(faultsOfEnd(RULES, "{'expiresAt': '%s'}".formatted(in(91))))
                .containsExactly("expiresAt must be within 90 days");
    }

    @Test
    void itHasNoEndWhereTheRealmAllowsThat() {
        assertThat(end(ENDLESS, "{'endless': true}")).isEmpty();
        assertThat(end(ENDLESS, "{'endless': false}")).contains(in(30));
        assertThat(faultsOfEnd(RULES, "{'endless': true}"))
                .containsExactly("endless is not allowed in this realm");
    }

    @Test
    void itHasNoEndOrOne() {
        assertThat(faultsOfEnd(ENDLESS, "{'endless': true, 'expiresAt': '%s'}".formatted(in(1))))
                .containsExactly("expiresAt or endless must be given, and not both");
    }

    private static Instant in(int days) {
        return Decisions.now().plus(days, ChronoUnit.DAYS);
    }

    private KeyRequest read(String text) {
        return Fields.read(
                Written.json(text),
                (fields, faults) -> KeyRequest.read(decisions, world.acme(), fields, faults));
    }

    private List<String> faults(String text) {
        return Written.faultsOfFields(
                text, (fields, faults) -> KeyRequest.read(decisions, world.acme(), fields, faults));
    }

    private static Optional<Instant> end(ApiKeyRules rules, String text) {
        return Fields.read(
                Written.json(text), (fields, faults) -> KeyRequest.end(rules, fields, faults));
    }

    private static List<String> faultsOfEnd(ApiKeyRules rules, String text) {
        return Written.faultsOfFields(
                text, (fields, faults) -> KeyRequest.end(rules, fields, faults));
    }
}
