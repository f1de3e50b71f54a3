package org.keystead.access.preset;

import java.util.Map;
import java.util.TreeMap;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Level;

/** Effective permissions as a table that can be compared with a text's. */
final class Sections {

    private Sections() {}

    /** The level of every section that is not {@code none}. */
    static Map<String, Level> of(EffectivePermissions permissions) {
        Map<String, Level> levels = new TreeMap<>();
        for (SectionAccess section : permissions.sections()) {
            if (section.level() != Level.NONE) {
                levels.put(section.section(), section.level());
            }
        }
        return levels;
    }

    /** The same without those that everyone has. */
    static Map<String, Level> beyond(EffectivePermissions everyone, EffectivePermissions of) {
        Map<String, Level> levels = of(of);
        levels.keySet().removeAll(of(everyone).keySet());
        return levels;
    }
}
