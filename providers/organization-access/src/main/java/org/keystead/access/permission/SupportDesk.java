package org.keystead.access.permission;

import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.SupportVerdict;
import org.keystead.access.decision.Users;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;
import org.keystead.access.representation.SupportVerdictRepresentation;
import org.keystead.access.spi.OrganizationAccessProvider;

/** Answers the support desk; what it must not know looks the same as what does not exist. */
public record SupportDesk(KeycloakSession session, Decisions decisions) {

    static final String SUPPORT_AGENT = "support-agent";

    private static final String NOBODY = "";

    private static final Set<String> GOVERNING =
            Set.of(
                    ManagementSections.ORGANIZATION,
                    ManagementSections.MEMBERS,
                    ManagementSections.PROJECTS,
                    ManagementSections.ROLES);

    public void require(UserModel caller) {
        RoleModel role = session.getContext().getRealm().getRole(SUPPORT_AGENT);
        if (role == null || !caller.hasRole(role)) {
            throw Refusal.denied();
        }
    }

    public SupportVerdictRepresentation verdict(
            String user, String organization, Optional<String> project, String section) {
        Optional<UserModel> member = new Users(session).named(user);
        Optional<OrganizationModel> found =
                decisions.organization(organization, member.map(UserModel::getId).orElse(NOBODY));
        Optional<Project> at =
                found.flatMap(o -> project.flatMap(alias -> decisions.project(o, alias)));
        boolean unknown =
                found.isEmpty()
                        || (at.isEmpty() && project.isPresent())
                        || decisions.catalogue().section(section).isEmpty();
        return represent(
                unknown
                        ? SupportVerdict.noDisclosure()
                        : verdict(found.orElseThrow(), member.orElseThrow(), at, section),
                project);
    }

    private SupportVerdict verdict(
            OrganizationModel organization,
            UserModel member,
            Optional<Project> project,
            String section) {
        EffectivePermissions effective = decisions.effective(organization, member, project);
        Optional<SupportApproval> approval =
                session
                        .getProvider(OrganizationAccessProvider.class)
                        .supportApprovals()
                        .of(organization.getId(), member.getId(), Decisions.now())
                        .stream()
                        .filter(a -> a.covers(section, project.map(Project::id)))
                        .filter(a -> decisions.actsAsOwner(organization, a.approvedBy()))
                        .findFirst();
        return SupportVerdict.of(
                effective.section(section),
                effective.owner(),
                GOVERNING.contains(section),
                decisions.catalogue().actions(section, Level.MANAGE),
                decisions.catalogue().support(),
                approval);
    }

    private SupportVerdictRepresentation represent(
            SupportVerdict verdict, Optional<String> project) {
        if (verdict.answer() == SupportVerdict.Answer.NO_DISCLOSURE
                || verdict.answer() == SupportVerdict.Answer.OWNER_ONLY) {
            return new SupportVerdictRepresentation(
                    verdict.answer().key(), null, null, null, null, null);
        }
        return new SupportVerdictRepresentation(
                verdict.answer().key(),
                verdict.level().key(),
                verdict.actions(),
                decisions.catalogue().support().never().stream().sorted().toList(),
                verdict.ownerOnly(),
                verdict.approval()
                        .map(a -> Representations.approval(a, a.project().flatMap(id -> project)))
                        .orElse(null));
    }
}
