package org.keystead.access.representation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.decision.StepUps;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.refusal.Refusal;

/** Records of the model as the records that are sent. */
public final class Representations {

    private Representations() {}

    /**
     * One answer of the decision endpoint.
     *
     * @param all whether sections at {@code none} are listed too
     * @param names how sections are called; empty where nobody asked for it
     */
    public static EffectivePermissionsRepresentation effective(
            UserModel user,
            OrganizationModel organization,
            Optional<Project> project,
            EffectivePermissions effective,
            Catalogue catalogue,
            boolean all,
            Optional<LocalizedMessages> names) {
        List<SectionAccessRepresentation> sections =
                effective.sections().stream()
                        .filter(access -> all || access.level() != Level.NONE)
                        .map(access -> section(access, catalogue, names))
                        .toList();
        return new EffectivePermissionsRepresentation(
                new UserReference(user.getId(), user.getUsername()),
                new OrganizationReference(
                        organization.getId(), organization.getAlias(), organization.getName()),
                project.map(Representations::reference).orElse(null),
                effective.owner(),
                effective.roles(),
                sections);
    }

    private static SectionAccessRepresentation section(
            SectionAccess access, Catalogue catalogue, Optional<LocalizedMessages> names) {
        Optional<Section> section = catalogue.section(access.section());
        return new SectionAccessRepresentation(
                access.section(),
                names.flatMap(words -> section.map(Section::name).map(words::name)).orElse(null),
                access.level().key(),
                access.actions(),
                absentIfEmpty(access.except()),
                section.flatMap(s -> StepUps.amongHeld(s, catalogue, access))
                        .map(Representations::stepUp)
                        .orElse(null));
    }

    /** An organization as it is listed. */
    public static OrganizationRepresentation organization(OrganizationModel organization) {
        return organization(organization, false);
    }

    /**
     * The same.
     *
     * @param ownerless whether it has owners, and none who can act
     */
    public static OrganizationRepresentation organization(
            OrganizationModel organization, boolean ownerless) {
        return new OrganizationRepresentation(
                organization.getId(),
                organization.getAlias(),
                organization.getName(),
                organization.isEnabled(),
                null,
                null,
                OrganizationRepresentation.attention(ownerless));
    }

    /**
     * What an owner allowed the support desk.
     *
     * @param project the alias of the project that it is for, if it is for one
     */
    public static SupportApprovalRepresentation approval(
            SupportApproval approval, Optional<String> project) {
        return new SupportApprovalRepresentation(
                approval.id(),
                approval.user(),
                approval.section(),
                project.orElse(null),
                approval.expiresAt().toString(),
                approval.approvedBy(),
                approval.approvedAt().toString(),
                null);
    }

    public static StepUpRepresentation stepUp(StepUp stepUp) {
        OptionalInt age = stepUp.maxAge();
        return new StepUpRepresentation(stepUp.acr(), age.isPresent() ? age.getAsInt() : null);
    }

    public static ProjectReference reference(Project project) {
        return new ProjectReference(project.id(), project.alias(), project.name());
    }

    public static ProjectRepresentation project(Project project) {
        return new ProjectRepresentation(
                project.id(),
                project.alias(),
                project.name(),
                project.description().orElse(null),
                project.kind().key(),
                project.enabled(),
                project.attributes().isEmpty() ? null : project.attributes());
    }

    /** A grant that nobody holds yet, and that has no id. */
    public static GrantRepresentation promise(
            Grant grant, Optional<Project> project, KnownRoles roles) {
        return grant(null, grant, project, roles);
    }

    /**
     * A grant as it is listed.
     *
     * @param project the project that it is granted at, if it is at one
     * @param roles those that can be held in the organization
     */
    public static GrantRepresentation grant(
            Grant grant, Optional<Project> project, KnownRoles roles) {
        return grant(grant.id(), grant, project, roles);
    }

    private static GrantRepresentation grant(
            String id, Grant grant, Optional<Project> project, KnownRoles roles) {
        Optional<Permission> permission =
                grant.access() instanceof Access.Direct direct
                        ? Optional.of(direct.permission())
                        : Optional.empty();
        return new GrantRepresentation(
                id,
                grant.access() instanceof Access.ByRole byRole ? byRole.role() : null,
                roles.mark(grant.access()).orElse(null),
                permission.map(Permission::section).orElse(null),
                permission.map(p -> p.level().key()).orElse(null),
                permission.map(p -> absentIfEmpty(p.except())).orElse(null),
                project.map(Project::alias).orElse(null),
                grant.expiresAt().map(Object::toString).orElse(null),
                grant.grantedBy().orElse(null),
                grant.grantedAt().toString(),
                null);
    }

    /** What is said of a refusal. */
    public static ErrorRepresentation error(Refusal refusal) {
        List<String> conflicts = refusal.conflicts();
        return new ErrorRepresentation(
                refusal.code(), refusal.sentence(), null, conflicts.isEmpty() ? null : conflicts);
    }

    private static Collection<String> absentIfEmpty(Collection<String> values) {
        return values.isEmpty() ? null : values;
    }
}
