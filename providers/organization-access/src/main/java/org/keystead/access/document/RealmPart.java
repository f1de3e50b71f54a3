package org.keystead.access.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.catalogue.CatalogueDocument;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.json.Names;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Role;
import org.keystead.access.plan.DocumentFile;
import org.keystead.access.plan.OrganizationJson;
import org.keystead.access.plan.RoleOrder;
import org.keystead.access.plan.Step;
import org.keystead.access.realm.RealmAccessChange;
import org.keystead.access.realm.RealmDifference;
import org.keystead.access.realm.RealmForecast;
import org.keystead.access.refusal.Refusal;

/**
 * Catalogue and role templates of a realm, as they are and as a document wants them.
 *
 * @param wanted whether the document speaks of any
 */
record RealmPart(
        Managing managing,
        ImportOptions options,
        boolean wanted,
        Catalogue before,
        Catalogue catalogue,
        List<Role> templatesBefore,
        List<Role> templates) {

    private static final int MAX_TEMPLATES = 1000;

    /** What the document makes of the realm; where it is wrong, the realm as it is. */
    static RealmPart of(
            Managing managing, DocumentFile.Head head, ImportOptions options, Refusals refusals) {
        RealmCatalogue realm =
                new RealmCatalogue(managing.session(), managing.session().getContext().getRealm());
        Catalogue before = realm.catalogue();
        List<Role> templates = realm.templates();
        RealmPart asItIs =
                new RealmPart(managing, options, false, before, before, templates, templates);
        if (head.catalogue().isEmpty() && head.roleTemplates().isEmpty()) {
            return asItIs;
        }
        if (options.organization().isEmpty() && !managing.authority().mayChangeRealm()) {
            throw Refusal.denied();
        }
        Faults faults = new Faults();
        try {
            RealmPart read = asItIs.read(head, faults);
            faults.refuse();
            return read;
        } catch (InvalidDocumentException e) {
            refusals.refuse(DocumentFile.CATALOGUE, Optional.empty(), e.faults());
            return asItIs;
        }
    }

    private RealmPart read(DocumentFile.Head head, Faults faults) {
        if (options.organization().isPresent()) {
            String problem = "is the realm's, and one organization was asked for";
            head.catalogue().ifPresent(json -> faults.add(DocumentFile.CATALOGUE, problem));
            head.roleTemplates().ifPresent(j -> faults.add(DocumentFile.ROLE_TEMPLATES, problem));
        }
        Catalogue read =
                head.catalogue()
                        .map(json -> CatalogueDocument.read(json, DocumentFile.CATALOGUE, faults))
                        .orElse(before);
        List<Role> roles =
                head.roleTemplates().map(j -> templates(j, read, faults)).orElse(templates);
        if (head.roleTemplates().isEmpty()) {
            RealmCatalogue.requireFit(read, roles);
        }
        return new RealmPart(managing, options, true, before, read, templates, roles);
    }

    private List<Role> templates(JsonNode json, Catalogue read, Faults faults) {
        List<Role> roles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (!json.isArray()) {
            faults.add(DocumentFile.ROLE_TEMPLATES, "must be a list");
        }
        if (json.size() > MAX_TEMPLATES) {
            faults.add(
                    DocumentFile.ROLE_TEMPLATES, "must have " + MAX_TEMPLATES + " items at most");
            return roles;
        }
        for (int i = 0; i < json.size(); i++) {
            String path = DocumentFile.ROLE_TEMPLATES + "[" + i + "]";
            Role role = RoleDocument.read(json.get(i), path, true, read, faults);
            if (!names.add(role.name())) {
                faults.add(path, "is there twice: " + role.name());
            }
            if (templates.stream().noneMatch(known -> known.name().equals(role.name()))) {
                Names.checkWord(role.name(), path + ".name", faults);
            }
            roles.add(role);
        }
        return roles;
    }

    /**
     * Makes it so, or says what would be done.
     *
     * @return what organizations are judged by: where it is left alone, the realm as it is
     */
    RealmPart run(PlanReport report, Refusals refusals) {
        if (!wanted) {
            return this;
        }
        RealmAccessChange change = new RealmAccessChange(managing);
        List<Step<Role>> steps = RoleOrder.between(templatesBefore, templates);
        List<String> conflicts;
        try {
            requireFreeNames(steps);
            conflicts = change.require(catalogue, templates);
        } catch (Refusal e) {
            refusals.refuse(DocumentFile.CATALOGUE, Optional.empty(), e);
            return options.skip() ? asItIs() : this;
        }
        JsonNode json = CatalogueJson.write(catalogue);
        boolean same = CatalogueJson.write(before).equals(json);
        if (!same || !conflicts.isEmpty()) {
            Step<Catalogue> step = new Step<>(Optional.of(before), Optional.of(catalogue));
            report.add(
                    step,
                    DocumentFile.CATALOGUE,
                    CatalogueJson::write,
                    new RealmDifference(
                            conflicts, new RealmForecast(managing).gained(catalogue, templates)));
        }
        steps.forEach(
                step ->
                        report.add(
                                step,
                                "role-templates/" + step.subject().name(),
                                OrganizationJson::write));
        if (!options.dryRun() && refusals.none()) {
            change.become(catalogue, templates);
        }
        return this;
    }

    private RealmPart asItIs() {
        return new RealmPart(
                managing, options, false, before, before, templatesBefore, templatesBefore);
    }

    /** Whether a grant means anything in the realm as it is to be. */
    boolean knows(Grant grant) {
        if (grant.access() instanceof Access.Direct direct) {
            return catalogue.section(direct.permission().section()).isPresent();
        }
        return !(grant.access() instanceof Access.ByRole byRole)
                || byRole.custom()
                || templates.stream().anyMatch(template -> template.name().equals(byRole.role()));
    }

    private void requireFreeNames(List<Step<Role>> steps) {
        for (Step<Role> step : steps) {
            String name = step.subject().name();
            if (step.kind() == Step.Kind.CREATE && managing.access().roles().exists(name)) {
                throw Refusal.conflict(
                        "role-exists", "There is a custom role with that name: " + name + ".");
            }
        }
    }
}
