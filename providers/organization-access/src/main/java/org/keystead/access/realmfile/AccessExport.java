package org.keystead.access.realmfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.StorageId;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;

/**
 * Puts into a realm's representation what we keep about its organizations, with a handful of
 * statements for each, however many members it has. Equal realms give equal lines.
 */
final class AccessExport {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OrganizationAccessProvider store;
    private final List<Role> templates;

    private AccessExport(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = session.getProvider(OrganizationAccessProvider.class);
        this.templates = new RealmCatalogue(session, realm).templates();
    }

    /**
     * Adds our lines.
     *
     * @param session a session in whose context is the realm
     */
    static void putInto(RealmRepresentation representation, KeycloakSession session) {
        if (representation.getOrganizations() != null) {
            AccessExport export = new AccessExport(session);
            representation.getOrganizations().forEach(export::putInto);
            if (representation.getFederatedUsers() != null) {
                new FederatedMembers(session)
                        .leaveOutOrganizations(representation.getFederatedUsers());
            }
        }
    }

    private void putInto(OrganizationRepresentation organization) {
        String id = organization.getId();
        addFederatedMembers(organization);
        List<Project> projects = all(page -> store.projects().list(id, Optional.empty(), page));
        List<Role> custom = store.roles().list(id);
        KnownRoles roles = KnownRoles.among(templates, custom);
        List<Grant> grants =
                store.grants().ofOrganization(id).stream()
                        .filter(grant -> roles.knows(grant.access()))
                        .toList();
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        List<SupportApproval> approvals = all(page -> store.supportApprovals().list(id, now, page));
        List<ApiKey> keys = all(page -> store.apiKeys().ofOrganization(id, page));
        MemberNames names = names(organization, grants, approvals, keys);
        Map<String, String> aliases =
                projects.stream().collect(Collectors.toMap(Project::id, Project::alias));
        new OrganizationLines(
                        lines(projects.stream().map(ProjectLine::write)),
                        lines(custom.stream().map(r -> RoleLine.write(r, roles.hidden(r)))),
                        lines(
                                grants.stream()
                                        .flatMap(g -> line(g, names, aliases, roles).stream())),
                        lines(approvals.stream().flatMap(a -> line(a, names, aliases).stream())),
                        lines(keys.stream().flatMap(k -> line(k, names, aliases).stream())))
                .putInto(organization);
    }

    /** Keycloak's export lists those only of whom the database has a row. */
    private void addFederatedMembers(OrganizationRepresentation organization) {
        for (String id : store.members().federated(organization.getId())) {
            UserModel user = session.users().getUserById(realm, id);
            if (user != null) {
                MemberRepresentation member = new MemberRepresentation();
                member.setUsername(user.getUsername());
                member.setMembershipType(MembershipType.UNMANAGED);
                organization.addMember(member);
            }
        }
    }

    private static List<String> lines(Stream<Line> lines) {
        return lines.map(Line::toString).sorted().toList();
    }

    private static <T> List<T> all(Function<Page, List<T>> pages) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = pages.apply(new Page(all.size(), Page.LIMIT));
            all.addAll(page);
        } while (page.size() == Page.LIMIT);
        return all;
    }

    /** Nothing for who is no member: it gives nothing, and no import would know whom to give it. */
    private static Optional<Line> line(
            Grant grant, MemberNames names, Map<String, String> aliases, KnownRoles roles) {
        Optional<String> by = grant.grantedBy().flatMap(names::user);
        return names.member(grant.user())
                .map(
                        user ->
                                new GrantLine(
                                                user,
                                                grant.access(),
                                                grant.project().map(aliases::get),
                                                grant.expiresAt(),
                                                by,
                                                by.isPresent()
                                                        ? Optional.empty()
                                                        : grant.grantedBy(),
                                                Optional.of(grant.grantedAt()))
                                        .write(roles));
    }

    private static Optional<Line> line(
            SupportApproval approval, MemberNames names, Map<String, String> aliases) {
        return names.member(approval.user())
                .flatMap(
                        user ->
                                names.member(approval.approvedBy())
                                        .map(
                                                by ->
                                                        new ApprovalLine(
                                                                        user,
                                                                        approval.section(),
                                                                        approval.project()
                                                                                .map(aliases::get),
                                                                        approval.expiresAt(),
                                                                        by,
                                                                        Optional.of(
                                                                                approval
                                                                                        .approvedAt()))
                                                                .write()));
    }

    private static Optional<Line> line(ApiKey key, MemberNames names, Map<String, String> aliases) {
        Set<String> projects =
                key.narrowing().projects().stream()
                        .flatMap(Set::stream)
                        .filter(aliases::containsKey)
                        .map(aliases::get)
                        .collect(Collectors.toSet());
        return names.member(key.user()).map(user -> KeyLine.write(key, user, projects));
    }

    private MemberNames names(
            OrganizationRepresentation organization,
            List<Grant> grants,
            List<SupportApproval> approvals,
            List<ApiKey> keys) {
        Set<String> ids = new HashSet<>();
        for (Grant grant : grants) {
            ids.add(grant.user());
            grant.grantedBy().ifPresent(ids::add);
        }
        for (SupportApproval approval : approvals) {
            ids.add(approval.user());
            ids.add(approval.approvedBy());
        }
        keys.forEach(key -> ids.add(key.user()));
        Map<String, String> names = new HashMap<>(store.usernames().names(ids));
        for (String id : ids) {
            if (!names.containsKey(id) && !StorageId.isLocalStorage(id)) {
                UserModel federated = session.users().getUserById(realm, id);
                if (federated != null) {
                    names.put(id, federated.getUsername());
                }
            }
        }
        return MemberNames.of(organization, names);
    }
}
