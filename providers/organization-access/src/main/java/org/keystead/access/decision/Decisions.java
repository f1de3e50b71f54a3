package org.keystead.access.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.tracing.TracingProvider;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Explanation;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.spi.OrganizationAccessProvider;

/** Effective permissions in the realm of a session, as of this second. */
public final class Decisions {

    /** Keycloak's cache keeps them in no order. */
    private static final Comparator<OrganizationModel> BY_NAME =
            Comparator.comparing(OrganizationModel::getName, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(OrganizationModel::getId);

    private final KeycloakSession session;
    private final OrganizationProvider organizations;
    private final OrganizationAccessProvider access;
    private final RealmCatalogue catalogue;
    private final Evaluations evaluations;
    private final TracingProvider tracing;

    public Decisions(KeycloakSession session) {
        this(session, new RealmCatalogue(session, session.getContext().getRealm()));
    }

    /** By that catalogue, which is the realm's. */
    public Decisions(KeycloakSession session, RealmCatalogue catalogue) {
        this.session = session;
        this.organizations = session.getProvider(OrganizationProvider.class);
        this.access = session.getProvider(OrganizationAccessProvider.class);
        this.catalogue = catalogue;
        this.evaluations = new Evaluations(access, catalogue);
        this.tracing = session.getProvider(TracingProvider.class);
    }

    public Catalogue catalogue() {
        return catalogue.catalogue();
    }

    /** Where answers to callers are noted, if the realm's catalogue wants that. */
    public DecisionLog log(Catalogue current) {
        return new DecisionLog(realm(), current.operations().loggedPercent());
    }

    /** The second that a request is decided at; grants begin and end at whole seconds. */
    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis()).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The realm's organization with that id, else with that alias; none while the feature is off.
     */
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return realm().isOrganizationsEnabled()
                ? access.organizationIds().named(idOrAlias).map(organizations::getById)
                : Optional.empty();
    }

    /**
     * The same if that user is a member, and for everybody else like one that does not exist, with
     * the same work.
     */
    public Optional<OrganizationModel> organization(String idOrAlias, String member) {
        return realm().isOrganizationsEnabled()
                ? access.organizationIds()
                        .named(idOrAlias, member)
                        .map(organizations::getById)
                        .filter(organization -> joined(organization, member))
                : Optional.empty();
    }

    private boolean joined(OrganizationModel organization, String member) {
        Optional<UserModel> found = member(organization, member);
        found.ifPresent(new MembershipCache(session, organizations, access)::fill);
        return found.isPresent();
    }

    /** What callers call organizations and projects. */
    public CalledNames names() {
        return new CalledNames(access, this);
    }

    /**
     * A project of the organization by id, else by alias; the reserved one has its id even before
     * it is stored.
     */
    public Optional<Project> project(OrganizationModel organization, String idOrAlias) {
        return access.projects()
                .find(organization.getId(), idOrAlias)
                .filter(
                        found ->
                                found.id().equals(idOrAlias)
                                        || !idOrAlias.equals(ReservedPlace.id(organization)))
                .or(() -> reserved(organization).filter(project -> project.isNamed(idOrAlias)));
    }

    /** The reserved project as it is, or will be, stored; none where no section is reserved. */
    public Optional<Project> reserved(OrganizationModel organization) {
        return reservedPlace(organization).map(ReservedPlace::project);
    }

    /** The reserved project as it will be stored; none once it is, or where it is not wanted. */
    public Optional<Project> unstored(OrganizationModel organization) {
        return reservedPlace(organization).flatMap(ReservedPlace::unstored);
    }

    private Optional<ReservedPlace> reservedPlace(OrganizationModel organization) {
        return catalogue().sections().stream().anyMatch(Section::reserved)
                ? Optional.of(new ReservedPlace(access.projects(), organization))
                : Optional.empty();
    }

    /** The organizations of a user, disabled ones left out, ordered by name. */
    public Stream<OrganizationModel> organizationsOf(UserModel user) {
        if (!realm().isOrganizationsEnabled()) {
            return Stream.empty();
        }
        return AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () ->
                        organizations
                                .getByMember(user)
                                .filter(OrganizationModel::isEnabled)
                                .sorted(BY_NAME)
                                .toList()
                                .stream());
    }

    public boolean isMember(OrganizationModel organization, UserModel user) {
        return member(organization, user.getId()).isPresent();
    }

    public Optional<UserModel> member(OrganizationModel organization, String user) {
        return Users.mayBeId(user)
                ? AdminPermissionsSchema.runWithoutAuthorization(
                        session,
                        () -> StillThere.ask(() -> organizations.getMemberById(organization, user)))
                : Optional.empty();
    }

    /** The roles that somebody in the organization can hold. */
    public KnownRoles roles(OrganizationModel organization) {
        return evaluations.roles(organization.getId());
    }

    /** The same as a list, templates first. */
    public List<Role> allRoles(OrganizationModel organization) {
        return Stream.concat(
                        catalogue.templates().stream(),
                        access.roles().list(organization.getId()).stream())
                .toList();
    }

    public List<Grant> grants(OrganizationModel organization, UserModel user) {
        return access.grants().of(organization.getId(), user.getId());
    }

    /** What the user may do in the organization, or in one project of it. */
    public EffectivePermissions effective(
            OrganizationModel organization, UserModel user, Optional<Project> project) {
        return tracing.trace(
                Decisions.class,
                "effective",
                span -> {
                    return DecisionMeters.timed(
                            () ->
                                    acts(organization, user, project)
                                            ? evaluations.remembered(
                                                    organization.getId(), user.getId(), project)
                                            : EffectivePermissions.none(catalogue()));
                });
    }

    /**
     * Whether the grants of that user count there: the user is an enabled member, and it is open.
     */
    public boolean acts(OrganizationModel organization, UserModel user, Optional<Project> project) {
        return !disabled(organization, user, project) && isMember(organization, user);
    }

    /** Whether that user is an owner now, and can act as one. */
    public boolean actsAsOwner(OrganizationModel organization, String user) {
        return member(organization, user)
                .filter(member -> effective(organization, member, Optional.empty()).owner())
                .isPresent();
    }

    /** Why a member may do what {@link #effective} says of one section. */
    public Explanation explain(
            OrganizationModel organization,
            UserModel member,
            Optional<Project> project,
            String section) {
        return disabled(organization, member, project)
                ? Explanation.disabled(section)
                : evaluations
                        .evaluator(organization.getId())
                        .explain(grants(organization, member), project, section, now());
    }

    /** Whether nobody has anything there, whatever the grants. */
    public boolean closed(OrganizationModel organization, Optional<Project> project) {
        return !realm().isOrganizationsEnabled()
                || !organization.isEnabled()
                || project.map(p -> !p.enabled()).orElse(false);
    }

    private boolean disabled(
            OrganizationModel organization, UserModel user, Optional<Project> project) {
        return closed(organization, project) || !user.isEnabled();
    }

    /** What these grants give to an enabled member. */
    public EffectivePermissions evaluate(
            OrganizationModel organization, List<Grant> grants, Optional<Project> project) {
        return evaluations.evaluator(organization.getId()).evaluate(grants, project, now());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
