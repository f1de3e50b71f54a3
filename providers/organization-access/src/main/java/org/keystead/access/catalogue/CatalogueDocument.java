package org.keystead.access.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
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

/** Reads a catalogue from JSON and accepts a sound one only. */
public final class CatalogueDocument {

    private static final int MAX_SECTIONS = 500;
    private static final int MAX_ACTIONS = 100;

    private final Faults faults;

    private CatalogueDocument(Faults faults) {
        this.faults = faults;
    }

    /** The catalogue that is written there; whatever is wrong with it goes to {@code faults}. */
    public static Catalogue read(JsonNode document, String path, Faults faults) {
        return new CatalogueDocument(faults).catalogue(new Fields(document, path, faults));
    }

    private Catalogue catalogue(Fields fields) {
        List<Section> sections = new ArrayList<>();
        for (Fields.Element element : fields.elements("sections", MAX_SECTIONS)) {
            sections.add(section(new Fields(element.value(), element.path(), faults)));
        }
        Catalogue catalogue =
                new Catalogue(
                        sections,
                        levels(fields),
                        founding(fields),
                        Set.copyOf(fields.keys("ownerOnlyActions", MAX_ACTIONS)),
                        support(fields),
                        new OperationSettings(
                                number(fields, "notices", "days", OperationSettings.LONGEST_NOTICE),
                                number(fields, "decisionLog", "percent", 100),
                                invitations(fields),
                                apiKeys(fields)));
        fields.end();
        new CatalogueRules(catalogue, sections, fields.path("sections"), faults).check();
        return catalogue;
    }

    private Section section(Fields fields) {
        String key = fields.requiredKey("key");
        Section section =
                new Section(
                        key,
                        clause(fields, "name").orElse(key),
                        fields.choice(
                                        "availability",
                                        Availability::of,
                                        "grantable, everyone, owner-only")
                                .orElse(Availability.GRANTABLE),
                        fields.choice("scope", Scope::of, "project, organization")
                                .orElse(Scope.PROJECT),
                        fields.keys("includes", MAX_SECTIONS),
                        fields.keys("actions", MAX_ACTIONS),
                        fields.choice("secretsAt", CatalogueDocument::grantable, "read, manage")
                                .orElse(Level.READ),
                        fields.object("stepUp").map(this::stepUp),
                        clause(fields, "resourceType"),
                        fields.flag("reserved", false));
        fields.end();
        return section;
    }

    /** Text that fits a clause of the component's settings, which a semicolon ends. */
    private Optional<String> clause(Fields fields, String name) {
        Optional<String> text = fields.text(name, 255);
        if (text.isPresent()
                && (text.get().contains(";") || !text.get().strip().equals(text.get()))) {
            faults.add(fields.path(name), "must have no semicolon, and no space at its ends");
        }
        return text;
    }

    private StepUp stepUp(Fields fields) {
        Optional<Level> level =
                fields.choice("level", CatalogueDocument::grantable, "read, manage");
        Set<String> actions = new LinkedHashSet<>(fields.keys("actions", MAX_ACTIONS));
        if (level.isPresent() == !actions.isEmpty()) {
            faults.add(fields.path("level"), "or actions must say what it applies to, not both");
        }
        String acr = clause(fields, "acr").orElse("");
        if (!fields.has("acr")) {
            faults.add(fields.path("acr"), "is missing");
        }
        OptionalInt maxAge = fields.number("maxAge");
        fields.end();
        return new StepUp(level, actions, acr, maxAge);
    }

    private Map<Level, List<String>> levels(Fields catalogue) {
        Optional<Fields> fields = catalogue.object("levels");
        if (fields.isEmpty()) {
            return Catalogue.DEFAULT_LEVELS;
        }
        List<String> read = fields.get().keys("read", MAX_ACTIONS);
        List<String> manage = fields.get().keys("manage", MAX_ACTIONS);
        fields.get().end();
        Set<String> both = new HashSet<>(read);
        both.retainAll(manage);
        if (read.isEmpty() || manage.isEmpty() || !both.isEmpty()) {
            faults.add(
                    catalogue.path("levels"),
                    "must name the actions of read, and those that manage has beyond them");
        }
        return Map.of(Level.READ, read, Level.MANAGE, manage);
    }

    private static Founding founding(Fields catalogue) {
        return catalogue
                .object("founding")
                .map(
                        fields -> {
                            Founding founding =
                                    new Founding(
                                            fields.key("role"),
                                            fields.flag("selfService", false),
                                            fields.flag("firstMember", false),
                                            fields.number("limit").orElse(Founding.DEFAULT_LIMIT));
                            fields.end();
                            return founding;
                        })
                .orElse(Founding.NONE);
    }

    private static Support support(Fields catalogue) {
        return catalogue
                .object("support")
                .map(
                        fields -> {
                            Support support =
                                    new Support(
                                            Set.copyOf(fields.keys("never", MAX_ACTIONS)),
                                            Set.copyOf(fields.keys("ownerOnly", MAX_ACTIONS)));
                            fields.end();
                            return support;
                        })
                .orElse(Support.UNRESTRICTED);
    }

    private InvitationCaps invitations(Fields catalogue) {
        InvitationCaps usual = InvitationCaps.DEFAULT;
        return catalogue
                .object("invitations")
                .map(
                        fields -> {
                            InvitationCaps caps =
                                    new InvitationCaps(
                                            cap(fields, "perSender", usual.perSender()),
                                            cap(fields, "perOrganization", usual.perOrganization()),
                                            cap(fields, "perRecipient", usual.perRecipient()));
                            fields.end();
                            return caps;
                        })
                .orElse(usual);
    }

    private ApiKeyRules apiKeys(Fields catalogue) {
        ApiKeyRules usual = ApiKeyRules.DEFAULT;
        return catalogue
                .object("apiKeys")
                .map(
                        fields -> {
                            int longest = days(fields, "longestDays", usual.longestDays());
                            int otherwise = Math.min(usual.defaultDays(), longest);
                            ApiKeyRules rules =
                                    new ApiKeyRules(
                                            number(
                                                    fields,
                                                    "perUser",
                                                    usual.perUser(),
                                                    ApiKeyRules.LARGEST),
                                            days(fields, "defaultDays", otherwise),
                                            longest,
                                            fields.flag("endless", false));
                            if (rules.defaultDays() > longest) {
                                faults.add(fields.path("defaultDays"), "is after longestDays");
                            }
                            fields.end();
                            return rules;
                        })
                .orElse(usual);
    }

    private int days(Fields fields, String name, int usual) {
        int days = number(fields, name, usual, ApiKeyRules.LONGEST);
        if (days == 0) {
            faults.add(fields.path(name), "must be 1 at least");
        }
        return days;
    }

    private int cap(Fields fields, String name, int usual) {
        return number(fields, name, usual, InvitationCaps.LARGEST);
    }

    private int number(Fields catalogue, String object, String name, int most) {
        Optional<Fields> fields = catalogue.object(object);
        int number = fields.map(f -> number(f, name, 0, most)).orElse(0);
        fields.ifPresent(Fields::end);
        return number;
    }

    private int number(Fields fields, String name, int otherwise, int most) {
        int number = fields.number(name).orElse(otherwise);
        if (number > most) {
            faults.add(fields.path(name), "must be " + most + " at most");
        }
        return number;
    }

    /** Levels that can be given: {@code none} is the absence of any. */
    static Optional<Level> grantable(String key) {
        return Level.of(key).filter(level -> level != Level.NONE);
    }
}
