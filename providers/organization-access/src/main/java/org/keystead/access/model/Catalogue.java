package org.keystead.access.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All sections of a realm, in the order in which they are shown, and what its levels mean.
 *
 * <p>A catalogue that was built is sound: {@code CatalogueReader} refuses every other.
 */
public final class Catalogue {

    public static final String VIEW_SECRETS = "view-secrets";

    /** What the levels mean where a catalogue does not say otherwise. */
    public static final Map<Level, List<String>> DEFAULT_LEVELS =
            Map.of(
                    Level.READ, List.of("view", VIEW_SECRETS),
                    Level.MANAGE, List.of("create", "update", "delete"));

    /** No section at all: nobody has anything. */
    public static final Catalogue EMPTY =
            new Catalogue(
                    List.of(),
                    DEFAULT_LEVELS,
                    Founding.NONE,
                    Set.of(),
                    Support.UNRESTRICTED,
                    OperationSettings.NONE);

    private final Map<String, Section> sections;
    private final Map<Level, List<String>> levels;
    private final Founding founding;
    private final Set<String> ownerOnlyActions;
    private final Support support;
    private final OperationSettings operations;
    private final List<Section> ordered;
    private final Map<String, Section> byResourceType;
    private final Map<String, Map<Level, Set<String>>> actions;
    private final Map<String, Map<Level, Set<String>>> grantable;

    /**
     * Puts a catalogue together.
     *
     * @param levels the actions that {@code READ} has, and those that {@code MANAGE} has beyond it
     */
    public Catalogue(
            List<Section> sections,
            Map<Level, List<String>> levels,
            Founding founding,
            Set<String> ownerOnlyActions,
            Support support,
            OperationSettings operations) {
        this.sections = new LinkedHashMap<>();
        this.levels = Map.copyOf(levels);
        this.founding = founding;
        this.ownerOnlyActions = Set.copyOf(ownerOnlyActions);
        this.support = support;
        this.operations = operations;
        this.actions = new LinkedHashMap<>();
        this.grantable = new LinkedHashMap<>();
        for (Section section : sections) {
            this.sections.put(section.key(), section);
            this.actions.put(section.key(), actionsOf(section));
            this.grantable.put(section.key(), grantableOf(section));
        }
        this.ordered = List.copyOf(this.sections.values());
        this.byResourceType = byResourceType(ordered);
    }

    private static Map<String, Section> byResourceType(List<Section> sections) {
        Map<String, Section> found = new HashMap<>();
        sections.forEach(s -> found.putIfAbsent(s.resourceType().orElse(s.key()), s));
        sections.forEach(s -> found.putIfAbsent(s.key(), s));
        return found;
    }

    public List<Section> sections() {
        return ordered;
    }

    public Optional<Section> section(String key) {
        return Optional.ofNullable(sections.get(key));
    }

    /**
     * The section of a resource type, which is one's {@code resourceType} or the key of one that
     * has none, or else of the key itself.
     */
    public Optional<Section> ofResourceType(String type) {
        return Optional.ofNullable(byResourceType.get(type));
    }

    public Map<Level, List<String>> levels() {
        return levels;
    }

    public Founding founding() {
        return founding;
    }

    public Set<String> ownerOnlyActions() {
        return ownerOnlyActions;
    }

    public Support support() {
        return support;
    }

    public OperationSettings operations() {
        return operations;
    }

    /** Every action of {@code level} on that section, in a stable order; none if it is unknown. */
    public Set<String> actions(String section, Level level) {
        return actions.getOrDefault(section, Map.of()).getOrDefault(level, Set.of());
    }

    /** The same without those that only owners ever have. */
    public Set<String> grantable(String section, Level level) {
        return grantable.getOrDefault(section, Map.of()).getOrDefault(level, Set.of());
    }

    /** The sections that a permission on {@code section} reaches: itself and what it includes. */
    public List<String> reachedFrom(String section) {
        List<String> reached = new ArrayList<>();
        Section start = sections.get(section);
        if (start != null) {
            reached.add(section);
            reached.addAll(start.includes());
        }
        return reached;
    }

    private Map<Level, Set<String>> actionsOf(Section section) {
        Set<String> read = new LinkedHashSet<>(levels.get(Level.READ));
        Set<String> manage = new LinkedHashSet<>(read);
        manage.addAll(levels.get(Level.MANAGE));
        manage.addAll(section.actions());
        if (section.secretsAt() == Level.MANAGE) {
            read.remove(VIEW_SECRETS);
        }
        Map<Level, Set<String>> result = new EnumMap<>(Level.class);
        result.put(Level.READ, Collections.unmodifiableSet(read));
        result.put(Level.MANAGE, Collections.unmodifiableSet(manage));
        return result;
    }

    private Map<Level, Set<String>> grantableOf(Section section) {
        Map<Level, Set<String>> result = new EnumMap<>(Level.class);
        actions.get(section.key())
                .forEach(
                        (level, all) -> {
                            Set<String> rest = new LinkedHashSet<>(all);
                            rest.removeAll(ownerOnlyActions);
                            result.put(level, Collections.unmodifiableSet(rest));
                        });
        return result;
    }
}
