package org.keystead.access.mother;

import java.util.List;
import java.util.Set;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Founding;
import org.keystead.access.model.InvitationCaps;
import org.keystead.access.model.OperationSettings;
import org.keystead.access.model.Section;
import org.keystead.access.model.Support;

public final class Catalogues {

    private Catalogues() {}

    public static Catalogue of(Section... sections) {
        return ownerOnly(Set.of(), sections);
    }

    public static Catalogue ownerOnly(Set<String> actions, Section... sections) {
        return catalogue(Founding.NONE, actions, sections);
    }

    public static Catalogue founding(Founding founding, Section... sections) {
        return catalogue(founding, Set.of(), sections);
    }

    public static Catalogue keys(ApiKeyRules rules, Section... sections) {
        return new Catalogue(
                List.of(sections),
                Catalogue.DEFAULT_LEVELS,
                Founding.NONE,
                Set.of(),
                Support.UNRESTRICTED,
                new OperationSettings(0, 0, InvitationCaps.DEFAULT, rules));
    }

    /** Of which support never does some actions. */
    public static Catalogue support(Support support, Section... sections) {
        return new Catalogue(
                List.of(sections),
                Catalogue.DEFAULT_LEVELS,
                Founding.NONE,
                Set.of(),
                support,
                OperationSettings.NONE);
    }

    private static Catalogue catalogue(
            Founding founding, Set<String> ownerOnly, Section... sections) {
        return new Catalogue(
                List.of(sections),
                Catalogue.DEFAULT_LEVELS,
                founding,
                ownerOnly,
                Support.UNRESTRICTED,
                OperationSettings.NONE);
    }
}
