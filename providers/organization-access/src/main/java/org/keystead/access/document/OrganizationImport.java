package org.keystead.access.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.json.Names;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.organization.Foundation;
import org.keystead.access.organization.OrganizationRequest;
import org.keystead.access.plan.Conflict;
import org.keystead.access.plan.OrganizationDocument;
import org.keystead.access.plan.OrganizationJson;
import org.keystead.access.plan.OrganizationPlan;
import org.keystead.access.plan.OrganizationRules;
import org.keystead.access.plan.OrganizationState;
import org.keystead.access.plan.WantedOrganization;
import org.keystead.access.representation.Representations;
import org.keystead.access.rule.Invariant;

/** Takes the organizations of a document one after the other. */
final class OrganizationImport {

    private static final Conflict TAKEN_ALIAS =
            new Conflict("organization-exists", "another organization has that alias");

    private final Managing managing;
    private final RealmPart realm;
    private final ImportOptions options;
    private final Refusals refusals;
    private final PlanReport report;
    private final Instant now = Decisions.now();
    private final Set<String> seen = new HashSet<>();
    private final OrganizationNames names;

    OrganizationImport(
            Managing managing,
            RealmPart realm,
            ImportOptions options,
            Refusals refusals,
            PlanReport report) {
        this.managing = managing;
        this.realm = realm;
        this.options = options;
        this.refusals = refusals;
        this.report = report;
        this.names = new OrganizationNames(organizations());
    }

    void run(JsonNode json, String path) {
        Faults faults = new Faults();
        read(json, path, faults).ifPresent(wanted -> run(wanted, path, faults));
        EntityManagers.flush(managing.session(), true);
    }

    /** Nothing where the reading ended before anybody could say whose part it is. */
    private Optional<WantedOrganization> read(JsonNode json, String path, Faults faults) {
        try {
            return Optional.of(
                    new OrganizationDocument(realm.catalogue(), realm.templates(), faults)
                            .read(json, path));
        } catch (InvalidDocumentException e) {
            refusals.refuse(path, Optional.empty(), e.faults());
            return Optional.empty();
        }
    }

    private void run(WantedOrganization wanted, String path, Faults faults) {
        try {
            checkAsked(wanted, faults);
            Optional<OrganizationModel> model = find(wanted.alias());
            checkAlias(wanted, model, faults);
            if (model.map(there -> !visible(there)).orElse(faults.none() && isId(wanted.alias()))) {
                refusals.refuse(path, wanted.alias(), List.of(TAKEN_ALIAS));
                return;
            }
            model.ifPresent(
                    m ->
                            managing.authority()
                                    .require(
                                            m,
                                            ManagementSections.MEMBERS,
                                            ManagementSections.UPDATE));
            if (!options.dryRun()) {
                model.ifPresent(there -> new OrganizationInvariants(managing, there).begin());
            }
            CurrentOrganization current =
                    model.map(this::current)
                            .orElseGet(
                                    () ->
                                            CurrentOrganization.none(
                                                    wanted.alias(),
                                                    wanted.name().orElse(wanted.alias())));
            wanted.check(current.state(), realm.templates(), faults);
            Map<String, String> people =
                    new DocumentMembers(managing).ids(wanted, model, current, faults);
            faults.refuse();
            carryOut(wanted, model, current, people);
        } catch (InvalidDocumentException e) {
            refusals.refuse(path, Optional.of(wanted.alias()), e.faults());
        }
    }

    private void carryOut(
            WantedOrganization wanted,
            Optional<OrganizationModel> model,
            CurrentOrganization current,
            Map<String, String> people) {
        OrganizationState after = wanted.on(current.state(), realm.templates(), now);
        OrganizationPlan plan =
                OrganizationPlan.between(model.map(there -> current.state()), after);
        List<Conflict> conflicts = new ArrayList<>(conflicts(current.state(), after));
        if (plan.name().isPresent() && names.taken(after.name(), after.alias())) {
            conflicts.add(
                    new Conflict("organization-exists", "another organization has that name"));
        }
        if (!conflicts.isEmpty()) {
            refusals.refuse(wanted.path(), wanted.alias(), conflicts);
            return;
        }
        names.give(after.alias(), after.name());
        KnownRoles roles = KnownRoles.among(realm.templates(), after.roles());
        report.add(plan, "organizations/" + after.alias(), new OrganizationJson(roles));
        model.ifPresent(there -> tellOfKeys(wanted, there, current, people));
        if (!options.dryRun() && refusals.none() && !plan.empty()) {
            OrganizationModel organization = named(plan, after, model);
            new OrganizationChange(managing, organization, current, people).apply(plan);
        }
    }

    private List<Conflict> conflicts(OrganizationState before, OrganizationState after) {
        return new OrganizationRules(realm.templatesBefore(), realm.templates())
                .conflicts(before, after, new DocumentMembers(managing)::enabled).stream()
                        .filter(c -> !managing.forced() || !c.breaks(Invariant.LAST_OWNER))
                        .toList();
    }

    private void tellOfKeys(
            WantedOrganization wanted,
            OrganizationModel model,
            CurrentOrganization current,
            Map<String, String> people) {
        Map<String, String> projects =
                current.projects().values().stream()
                        .collect(Collectors.toMap(Project::id, Project::alias));
        new DocumentKeys(managing.access().apiKeys(), model.getId(), projects)
                .left(wanted, people, now)
                .forEach(
                        key ->
                                refusals.leave(
                                        key.path(), wanted.alias(), key.code(), key.problem()));
    }

    private OrganizationModel named(
            OrganizationPlan plan, OrganizationState after, Optional<OrganizationModel> model) {
        if (model.isEmpty()) {
            return new Foundation(managing)
                    .create(new OrganizationRequest(after.alias(), after.name()));
        }
        OrganizationModel organization = model.get();
        if (plan.name().isPresent()) {
            Object before = Representations.organization(organization);
            organization.setName(after.name());
            managing.changed(
                    OperationType.UPDATE,
                    "ORGANIZATION",
                    "organizations/" + organization.getId(),
                    before,
                    Representations.organization(organization));
        }
        return organization;
    }

    /** Before it is looked for, so that nobody learns by trying which organizations there are. */
    private void checkAsked(WantedOrganization wanted, Faults faults) {
        Optional<String> only = options.organization().map(this::alias);
        if (only.filter(alias -> !alias.equals(wanted.alias())).isPresent()) {
            faults.add(wanted.path() + ".alias", "is not the organization that was asked for");
            faults.refuse();
        }
    }

    /** The alias of the organization that has that id or alias; of none, what it would have. */
    private String alias(String idOrAlias) {
        return managing.decisions()
                .organization(idOrAlias)
                .map(OrganizationModel::getAlias)
                .orElse(idOrAlias);
    }

    /** Whether it is an organization's id, which no alias is to be. */
    private boolean isId(String alias) {
        return managing.access().organizationIds().named(alias).isPresent();
    }

    private boolean visible(OrganizationModel organization) {
        return managing.authority()
                .may(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
    }

    private void checkAlias(
            WantedOrganization wanted, Optional<OrganizationModel> model, Faults faults) {
        String place = wanted.path() + ".alias";
        if (!seen.add(wanted.alias())) {
            faults.add(place, "is there twice: " + wanted.alias());
        }
        if (model.isEmpty() && !Fields.KEY.matcher(wanted.alias()).matches()) {
            faults.add(place, "must be lower-case letters, digits and hyphens");
        }
        if (model.isEmpty()) {
            Names.check(wanted.alias(), place, faults);
        }
    }

    private CurrentOrganization current(OrganizationModel organization) {
        return CurrentOrganization.of(managing.session(), organization, now, realm::knows);
    }

    private Optional<OrganizationModel> find(String alias) {
        return managing.access()
                .organizationIds()
                .ofAlias(alias)
                .map(id -> organizations().getById(id));
    }

    private OrganizationProvider organizations() {
        return managing.session().getProvider(OrganizationProvider.class);
    }
}
