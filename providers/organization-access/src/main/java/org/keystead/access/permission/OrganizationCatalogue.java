package org.keystead.access.permission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.management.Givable;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.representation.OrganizationCatalogueRepresentation;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.LevelOffer;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.RoleOffer;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.SectionOffer;
import org.keystead.access.representation.OrganizationCatalogueRepresentation.StepUpRule;
import org.keystead.access.representation.OrganizationReference;
import org.keystead.access.representation.Representations;

/** What a form in which somebody gives something needs to know, for one caller at one scope. */
public final class OrganizationCatalogue {

    private static final List<Level> LEVELS = List.of(Level.READ, Level.MANAGE);

    private final Managing managing;
    private final OrganizationModel organization;
    private final Optional<Project> project;
    private final LocalizedMessages words;
    private final Catalogue catalogue;
    private final KnownRoles roles;
    private final Givable givable;
    private final boolean mayGrant;
    private final boolean closed;

    /**
     * Asks for the caller.
     *
     * @param project where it would be given; empty for the organization itself
     */
    public OrganizationCatalogue(
            Managing managing, OrganizationModel organization, Optional<Project> project) {
        Decisions decisions = managing.decisions();
        UserModel caller = managing.authority().actor();
        this.managing = managing;
        this.organization = organization;
        this.project = project;
        this.words = LocalizedMessages.to(managing.session(), caller);
        this.catalogue = decisions.catalogue();
        this.roles = decisions.roles(organization);
        this.closed = decisions.closed(organization, project);
        this.mayGrant = may(ManagementSections.MEMBERS, ManagementSections.UPDATE);
        this.givable =
                new Givable(
                        catalogue,
                        roles,
                        new Givable.Giver(
                                decisions.grants(organization, caller),
                                decisions.effective(organization, caller, project),
                                decisions.actsAsOwner(organization, caller.getId()),
                                managing.authority().administrator()),
                        project,
                        Decisions.now());
    }

    /** All sections, and the roles where the caller sees or gives them. */
    public OrganizationCatalogueRepresentation answer() {
        boolean rolesToo = mayGrant || may(ManagementSections.ROLES, ManagementSections.VIEW);
        return new OrganizationCatalogueRepresentation(
                new OrganizationReference(
                        organization.getId(), organization.getAlias(), organization.getName()),
                project.map(Representations::reference).orElse(null),
                mayGrant,
                catalogue.sections().stream().map(this::section).toList(),
                rolesToo
                        ? managing.decisions().allRoles(organization).stream()
                                .map(this::role)
                                .toList()
                        : List.of());
    }

    private SectionOffer section(Section section) {
        Optional<String> never = never(section);
        Map<Level, Givable.Terms> terms = new TreeMap<>();
        if (never.isEmpty() && mayGrant) {
            LEVELS.forEach(
                    level ->
                            givable.level(section.key(), level)
                                    .ifPresent(offer -> terms.put(level, offer)));
        }
        List<String> ownerOnly =
                catalogue.actions(section.key(), Level.MANAGE).stream()
                        .filter(catalogue.ownerOnlyActions()::contains)
                        .toList();
        Level free =
                LEVELS.stream()
                        .filter(level -> terms.containsKey(level) && terms.get(level).free())
                        .reduce(Level.NONE, (lower, higher) -> higher);
        return new SectionOffer(
                section.key(),
                words.name(section.name()),
                section.availability().key(),
                section.scope().key(),
                section.includes(),
                section.actions(),
                section.secretsAt().key(),
                section.stepUp().map(OrganizationCatalogue::stepUp).orElse(null),
                section.resourceType().orElse(null),
                section.reserved(),
                ownerOnly.isEmpty() ? null : ownerOnly,
                LEVELS.stream()
                        .map(level -> level(section, level, Optional.ofNullable(terms.get(level))))
                        .toList(),
                free.key(),
                never.or(() -> terms.isEmpty() ? Optional.of(locked()) : Optional.empty())
                        .orElse(null));
    }

    /** Why nobody gives it here, whatever they have. */
    private Optional<String> never(Section section) {
        return switch (section.availability()) {
            case OWNER_ONLY -> Optional.of(OrganizationCatalogueRepresentation.OWNER_ONLY);
            case EVERYONE -> Optional.of(OrganizationCatalogueRepresentation.EVERYONE);
            case GRANTABLE ->
                    LEVELS.stream().anyMatch(level -> givable.counts(section.key(), level))
                            ? Optional.empty()
                            : Optional.of(OrganizationCatalogueRepresentation.ELSEWHERE);
        };
    }

    private LevelOffer level(Section section, Level level, Optional<Givable.Terms> terms) {
        return new LevelOffer(
                level.key(),
                catalogue.actions(section.key(), level),
                terms.isPresent(),
                terms.map(Givable.Terms::except).filter(e -> !e.isEmpty()).orElse(null),
                until(terms));
    }

    private RoleOffer role(Role role) {
        boolean counts = givable.counts(role);
        Optional<Givable.Terms> terms = counts && mayGrant ? givable.role(role) : Optional.empty();
        Optional<String> locked =
                terms.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                counts
                                        ? lockedRole(role)
                                        : OrganizationCatalogueRepresentation.ELSEWHERE);
        return new RoleOffer(
                role.name(),
                roles.mark(Access.of(role)).orElse(null),
                role.displayName().map(words::name).orElse(null),
                role.description().map(words::name).orElse(null),
                role.template(),
                role.owner(),
                role.guarded(),
                role.single() ? "one" : null,
                terms.isPresent(),
                until(terms),
                locked.orElse(null));
    }

    private String lockedRole(Role role) {
        return !closed && mayGrant && givable.forOwners(role)
                ? OrganizationCatalogueRepresentation.FOR_OWNERS
                : locked();
    }

    private String locked() {
        if (closed) {
            return OrganizationCatalogueRepresentation.DISABLED;
        }
        return mayGrant
                ? OrganizationCatalogueRepresentation.NOT_HELD
                : OrganizationCatalogueRepresentation.NOT_PERMITTED;
    }

    private boolean may(String section, String action) {
        return managing.authority().may(organization, section, action);
    }

    private static String until(Optional<Givable.Terms> terms) {
        return terms.flatMap(Givable.Terms::until).map(Object::toString).orElse(null);
    }

    private static StepUpRule stepUp(StepUp stepUp) {
        OptionalInt age = stepUp.maxAge();
        return new StepUpRule(
                stepUp.from().map(Level::key).orElse(null),
                stepUp.actions().isEmpty() ? null : stepUp.actions().stream().sorted().toList(),
                stepUp.acr(),
                age.isPresent() ? age.getAsInt() : null);
    }
}
