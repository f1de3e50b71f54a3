package org.keystead.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.keystead.access.json.Faults;
import org.keystead.access.model.KnownRoles;

/** Any organization is written, read, planned and made again, the same. */
class PlanPropertiesTest {

    @Property(tries = 300)
    void whatWasExportedIsImportedTheSame(@ForAll("states") OrganizationState state)
            throws IOException {
        for (Syntax syntax : List.of(Syntax.JSON, Syntax.YAML)) {
            OrganizationState made = imported(document(state), syntax);

            assertThat(json(made)).isEqualTo(json(state));
            assertThat(OrganizationPlan.between(Optional.of(state), made).empty()).isTrue();
        }
    }

    @Property(tries = 300)
    void keysAreReadTheSameAndThoseThatDifferAreTold(
            @ForAll("keys") List<NamedKey> keys, @ForAll("keys") List<NamedKey> there)
            throws IOException {
        ObjectNode document = documentOfKeys(keys);
        for (Syntax syntax : List.of(Syntax.JSON, Syntax.YAML)) {
            List<LeftKey.Placed> read = read(document, syntax).keys();

            assertThat(read.stream().map(LeftKey.Placed::key))
                    .containsExactlyInAnyOrderElementsOf(keys);
            assertThat(LeftKey.among(read, keys, AnyOrganization.NOW)).isEmpty();
            assertThat(LeftKey.among(read, there, AnyOrganization.NOW))
                    .hasSameSizeAs(keys.stream().filter(key -> !there.contains(key)).toList());
        }
        assertThat(Schema.faults(document)).isEmpty();
    }

    @Property(tries = 300)
    void planLeadsFromOneToTheOtherAndNoFurther(
            @ForAll("states") OrganizationState before, @ForAll("states") OrganizationState after) {
        OrganizationPlan plan = OrganizationPlan.between(Optional.of(before), after);
        OrganizationState made = carriedOut(plan, before);

        assertThat(json(made)).isEqualTo(json(after));
        assertThat(OrganizationPlan.between(Optional.of(made), after).empty()).isTrue();
    }

    @Property(tries = 100)
    void everyDocumentFitsTheSchema(@ForAll("states") OrganizationState state) {
        assertThat(Schema.faults(document(state))).isEmpty();
    }

    @Provide
    Arbitrary<OrganizationState> states() {
        return AnyOrganization.states();
    }

    @Provide
    Arbitrary<List<NamedKey>> keys() {
        return AnyOrganization.keys();
    }

    private static ObjectNode documentOfKeys(List<NamedKey> keys) {
        OrganizationState nothing = OrganizationState.empty("acme", "acme");
        ObjectNode document = document(nothing);
        OrganizationJson json =
                new OrganizationJson(KnownRoles.among(AnyOrganization.TEMPLATES, List.of()));
        keys.stream()
                .collect(Collectors.groupingBy(NamedKey::username))
                .forEach(
                        (username, own) ->
                                document.withArray("/organizations/0/members")
                                        .add(json.member(username, List.of(), own)));
        return document;
    }

    private static ObjectNode json(OrganizationState state) {
        return new OrganizationJson(KnownRoles.among(AnyOrganization.TEMPLATES, state.roles()))
                .write(state);
    }

    private static ObjectNode document(OrganizationState state) {
        ObjectNode document = Syntax.JSON.mapper().createObjectNode();
        document.putArray(DocumentFile.ORGANIZATIONS).add(json(state));
        return document;
    }

    private static OrganizationState imported(ObjectNode document, Syntax syntax)
            throws IOException {
        return read(document, syntax)
                .on(
                        OrganizationState.empty("acme", "acme"),
                        AnyOrganization.TEMPLATES,
                        AnyOrganization.NOW);
    }

    private static WantedOrganization read(ObjectNode document, Syntax syntax) throws IOException {
        Path file = Files.createTempFile("keystead-plan", null);
        try {
            syntax.mapper().writeValue(file.toFile(), document);
            DocumentFile read = new DocumentFile(file, syntax);
            assertThat(read.head().organizations()).isTrue();
            List<WantedOrganization> organizations = new ArrayList<>();
            read.organizations(
                    (json, path) -> {
                        Faults faults = new Faults();
                        WantedOrganization wanted =
                                new OrganizationDocument(
                                                AnyOrganization.CATALOGUE,
                                                AnyOrganization.TEMPLATES,
                                                faults)
                                        .read(json, path);
                        wanted.check(
                                OrganizationState.empty("acme", "acme"),
                                AnyOrganization.TEMPLATES,
                                faults);
                        faults.refuse();
                        organizations.add(wanted);
                    });
            assertThat(organizations).hasSize(1);
            return organizations.get(0);
        } finally {
            Files.delete(file);
        }
    }

    private static OrganizationState carriedOut(OrganizationPlan plan, OrganizationState before) {
        return new OrganizationState(
                before.alias(),
                plan.name().flatMap(Step::after).orElse(before.name()),
                carriedOut(plan.projects(), before.projects(), ProjectState::alias),
                carriedOut(plan.roles(), before.roles(), role -> role.name()),
                carriedOut(plan.grants(), before.grants(), Holding::key));
    }

    private static <T, K> List<T> carriedOut(
            List<Step<T>> steps, List<T> before, java.util.function.Function<T, K> identity) {
        List<T> things = new ArrayList<>(before);
        for (Step<T> step : steps) {
            step.before()
                    .ifPresent(
                            old ->
                                    assertThat(
                                                    things.removeIf(
                                                            t ->
                                                                    identity.apply(t)
                                                                            .equals(
                                                                                    identity.apply(
                                                                                            old))))
                                            .isTrue());
            step.after().ifPresent(things::add);
        }
        return things;
    }
}
