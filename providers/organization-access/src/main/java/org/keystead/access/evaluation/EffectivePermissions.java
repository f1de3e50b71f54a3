package org.keystead.access.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Section;

/** What remains for one member in one organization, and in one project. */
public final class EffectivePermissions {

    private final boolean owner;
    private final List<String> roles;
    private final Map<String, SectionAccess> sections;

    EffectivePermissions(boolean owner, List<String> roles, Map<String, SectionAccess> sections) {
        this.owner = owner;
        this.roles = List.copyOf(roles);
        this.sections = Collections.unmodifiableMap(sections);
    }

    /**
     * Nothing of any section: for everybody who is not a member, and wherever something is
     * disabled.
     */
    public static EffectivePermissions none(Catalogue catalogue) {
        Map<String, SectionAccess> sections = new LinkedHashMap<>();
        for (Section section : catalogue.sections()) {
            sections.put(section.key(), SectionAccess.none(section.key()));
        }
        return new EffectivePermissions(false, List.of(), sections);
    }

    public boolean owner() {
        return owner;
    }

    /**
     * The roles held there, sorted by name; those of the organization count in its projects. A
     * custom role is left out where a template has its name.
     */
    public List<String> roles() {
        return roles;
    }

    /** Every section of the catalogue, in its order. */
    public Collection<SectionAccess> sections() {
        return sections.values();
    }

    /** That section; {@code none} when the catalogue does not know it. */
    public SectionAccess section(String key) {
        return sections.getOrDefault(key, SectionAccess.none(key));
    }
}
