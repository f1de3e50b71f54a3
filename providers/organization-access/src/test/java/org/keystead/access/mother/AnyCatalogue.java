package org.keystead.access.mother;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Founding;
import org.keystead.access.model.InvitationCaps;
import org.keystead.access.model.Level;
import org.keystead.access.model.OperationSettings;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.model.Support;

/** Random sound catalogues; sections include later ones only, so that there is no cycle. */
public final class AnyCatalogue {

    private static final List<String> ACTIONS =
            List.of("view", "view-secrets", "create", "update", "delete", "move", "pay", "0-x");

    private AnyCatalogue() {}

    public static Arbitrary<Catalogue> catalogues() {
        return keys().flatMap(
                        keys ->
                                Combinators.combine(
                                                sections(keys),
                                                levels(),
                                                founding(),
                                                someActions(),
                                                support(),
                                                operations())
                                        .as(Catalogue::new));
    }

    /** What may become of that catalogue while its combinations stay: anything, and a section. */
    public static Arbitrary<Catalogue> changed(Catalogue catalogue) {
        List<Arbitrary<Section>> sections = new ArrayList<>();
        catalogue.sections().forEach(section -> sections.add(changed(section)));
        sections.add(section("section-of-tomorrow", List.of()));
        return Combinators.combine(
                        Combinators.combine(sections).as(AnyCatalogue::withOwnResourceTypes),
                        levels(),
                        someActions())
                .as(
                        (all, levels, ownerOnly) ->
                                new Catalogue(
                                        all,
                                        levels,
                                        Founding.NONE,
                                        ownerOnly,
                                        Support.UNRESTRICTED,
                                        OperationSettings.NONE));
    }

    private static Arbitrary<Section> changed(Section section) {
        return section(section.key(), List.of())
                .map(
                        other ->
                                new Section(
                                        section.key(),
                                        section.name(),
                                        other.availability(),
                                        other.scope(),
                                        section.includes(),
                                        other.actions(),
                                        other.secretsAt(),
                                        other.stepUp(),
                                        other.resourceType(),
                                        other.reserved()));
    }

    private static Arbitrary<OperationSettings> operations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, OperationSettings.LONGEST_NOTICE),
                        Arbitraries.integers().between(0, 100),
                        invitations(),
                        apiKeys())
                .as(OperationSettings::new);
    }

    private static Arbitrary<ApiKeyRules> apiKeys() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, ApiKeyRules.LARGEST),
                        Arbitraries.integers().between(1, ApiKeyRules.LONGEST),
                        Arbitraries.integers().between(1, ApiKeyRules.LONGEST),
                        Arbitraries.of(true, false))
                .as(
                        (keys, one, other, endless) ->
                                new ApiKeyRules(
                                        keys, Math.min(one, other), Math.max(one, other), endless));
    }

    private static Arbitrary<InvitationCaps> invitations() {
        Arbitrary<Integer> cap = Arbitraries.integers().between(0, InvitationCaps.LARGEST);
        return Combinators.combine(cap, cap, cap).as(InvitationCaps::new);
    }

    /** Text that people may write: 1 to {@code max} characters, never blank. */
    public static Arbitrary<String> text(int max) {
        return Arbitraries.oneOf(
                        Arbitraries.of(" Å  b ", "a: b, c; d", "true", "7", "a.b", "=", "\u00a0x"),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(max))
                .filter(text -> !text.isBlank() && text.length() <= max)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    private static Arbitrary<String> clause() {
        return text(12).map(text -> text.replace(';', ',').strip());
    }

    private static Arbitrary<List<String>> keys() {
        Arbitrary<String> key =
                Combinators.combine(
                                Arbitraries.strings().withChars("abz09").ofLength(1),
                                Arbitraries.strings().withChars("abz09-").ofMaxLength(6))
                        .as(String::concat);
        return key.list().ofMinSize(1).ofMaxSize(6).uniqueElements();
    }

    private static Arbitrary<List<Section>> sections(List<String> keys) {
        List<Arbitrary<Section>> sections = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            sections.add(section(keys.get(i), keys.subList(i + 1, keys.size())));
        }
        return Combinators.combine(sections).as(AnyCatalogue::withOwnResourceTypes);
    }

    private static Arbitrary<Section> section(String key, List<String> later) {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(key), clause()),
                        Arbitraries.of(Availability.class),
                        Arbitraries.of(Scope.class),
                        some(later),
                        some(List.of("restart", "transfer", "pay")),
                        Arbitraries.of(Level.READ, Level.MANAGE),
                        stepUp().optional(0.3),
                        Combinators.combine(clause().optional(0.3), Arbitraries.of(false, true))
                                .as(Map::entry))
                .as(
                        (name, availability, scope, includes, actions, secrets, stepUp, rest) ->
                                new Section(
                                        key,
                                        name,
                                        availability,
                                        scope,
                                        includes,
                                        actions,
                                        secrets,
                                        stepUp,
                                        rest.getKey(),
                                        rest.getValue() && scope == Scope.PROJECT));
    }

    /** No two sections are of one type, and none has the type of another's key. */
    private static List<Section> withOwnResourceTypes(List<Section> sections) {
        List<Section> result = new ArrayList<>();
        for (Section section : sections) {
            result.add(
                    new Section(
                            section.key(),
                            section.name(),
                            section.availability(),
                            section.scope(),
                            section.includes(),
                            section.actions(),
                            section.secretsAt(),
                            section.stepUp(),
                            section.resourceType().map(type -> type + "/" + section.key()),
                            section.reserved()));
        }
        return result;
    }

    private static Arbitrary<StepUp> stepUp() {
        Arbitrary<OptionalInt> maxAge =
                Arbitraries.oneOf(
                        Arbitraries.just(OptionalInt.empty()),
                        Arbitraries.of(0, 300, Integer.MAX_VALUE).map(OptionalInt::of));
        return Combinators.combine(
                        Arbitraries.of(Level.class),
                        clause(),
                        maxAge,
                        Arbitraries.of("view", "view-secrets"))
                .as(
                        (level, acr, age, action) ->
                                level == Level.NONE
                                        ? new StepUp(Optional.empty(), Set.of(action), acr, age)
                                        : new StepUp(Optional.of(level), Set.of(), acr, age));
    }

    private static Arbitrary<Map<Level, List<String>>> levels() {
        return Arbitraries.of(
                Catalogue.DEFAULT_LEVELS,
                Map.of(
                        Level.READ,
                        List.of("view-secrets", "view"),
                        Level.MANAGE,
                        List.of("delete", "create")));
    }

    private static Arbitrary<Founding> founding() {
        return Combinators.combine(
                        Arbitraries.of("owner", "admin").optional(),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.of(0, 1, Founding.DEFAULT_LIMIT, 1_000_000))
                .as(Founding::new);
    }

    private static Arbitrary<Support> support() {
        return Combinators.combine(someActions(), someActions()).as(Support::new);
    }

    private static Arbitrary<Set<String>> someActions() {
        return some(ACTIONS).map(LinkedHashSet::new);
    }

    private static Arbitrary<List<String>> some(List<String> values) {
        return values.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(values).list().ofMaxSize(3).uniqueElements();
    }
}
