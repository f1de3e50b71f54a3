package org.keystead.access.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Section;

/** What must hold between the parts of a catalogue; a section whose key is at fault is left out. */
final class CatalogueRules {

    private final Catalogue catalogue;
    private final List<Section> sections;
    private final String path;
    private final Faults faults;
    private final Map<String, Set<String>> reached = new HashMap<>();

    CatalogueRules(Catalogue catalogue, List<Section> sections, String path, Faults faults) {
        this.catalogue = catalogue;
        this.sections = sections;
        this.path = path;
        this.faults = faults;
    }

    void check() {
        Set<String> keys = new HashSet<>();
        Map<String, String> types = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String at = path + "[" + i + "]";
            if (section.key().isEmpty()) {
                continue;
            }
            if (!keys.add(section.key())) {
                faults.add(at + ".key", "is there twice: " + section.key());
            }
            String type = section.resourceType().orElse(section.key());
            String other = types.putIfAbsent(type, section.key());
            if (other != null && !other.equals(section.key())) {
                faults.add(at + ".resourceType", "is that of " + other + " already");
            }
            checkIncludes(section, at);
            checkStepUp(section, at);
        }
    }

    private void checkIncludes(Section section, String at) {
        for (int i = 0; i < section.includes().size(); i++) {
            String included = section.includes().get(i);
            String where = at + ".includes[" + i + "]";
            if (catalogue.section(included).isEmpty()) {
                faults.add(where, "is an unknown section: " + included);
            } else if (leadsBack(included, section.key())) {
                faults.add(where, "closes a cycle: " + included);
            }
        }
    }

    private boolean leadsBack(String included, String section) {
        return included.equals(section)
                || reached.computeIfAbsent(included, this::reachedFrom).contains(section);
    }

    private Set<String> reachedFrom(String start) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            catalogue.section(next.remove()).map(Section::includes).orElse(List.of()).stream()
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }

    private void checkStepUp(Section section, String at) {
        Set<String> known = catalogue.actions(section.key(), Level.MANAGE);
        section.stepUp()
                .ifPresent(
                        stepUp ->
                                stepUp.actions().stream()
                                        .filter(action -> !known.contains(action))
                                        .forEach(
                                                action ->
                                                        faults.add(
                                                                at + ".stepUp.actions",
                                                                "names an unknown action: "
                                                                        + action)));
    }
}
