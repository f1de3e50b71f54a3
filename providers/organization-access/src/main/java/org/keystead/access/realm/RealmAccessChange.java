package org.keystead.access.realm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.invariant.RealmLosses;
import org.keystead.access.listener.TemplateWatch;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;
import org.keystead.access.plan.RoleOrder;
import org.keystead.access.plan.Step;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rule.Invariant;

/**
 * Changes what all organizations of a realm share. A change after which existing grants would mean
 * nothing is refused, or takes those grants away where the administrator forces it.
 */
public final class RealmAccessChange {

    private final Managing managing;
    private final RealmCatalogue realm;
    private final RealmLosses losses;

    public RealmAccessChange(Managing managing) {
        this.managing = managing;
        this.losses =
                new RealmLosses(managing.session(), managing.session().getContext().getRealm());
        this.realm =
                new RealmCatalogue(managing.session(), managing.session().getContext().getRealm());
    }

    /**
     * To be called before anything is written: changes of the realm follow each other, and the
     * right to this one is asked for again.
     */
    public void begin() {
        losses.lock();
        managing.authority().askAgain();
    }

    public List<Role> templates() {
        return realm.templates();
    }

    public void replaceCatalogue(Catalogue catalogue) {
        RealmCatalogue.requireFit(catalogue, templates());
        removeLost(catalogue, templates());
        Catalogue before = realm.catalogue();
        TemplateWatch.judged(managing.session());
        realm.setCatalogue(catalogue);
        changedCatalogue(before, catalogue);
    }

    public void setTemplate(Role role) {
        Optional<Role> before = realm.template(role.name());
        require(role);
        TemplateWatch.judged(managing.session());
        realm.setTemplate(role);
        changedTemplate(
                before.isPresent() ? OperationType.UPDATE : OperationType.CREATE,
                before,
                Optional.of(role));
    }

    public void removeTemplate(Role role) {
        List<Role> kept = without(role);
        requireOwners(kept);
        removeLost(realm.catalogue(), kept);
        TemplateWatch.judged(managing.session());
        realm.removeTemplate(role.name());
        changedTemplate(OperationType.DELETE, Optional.of(role), Optional.empty());
    }

    public void become(Presets.Preset preset) {
        become(preset.catalogue(), preset.roleTemplates());
    }

    /** Makes these the realm's, all at once; what is so already is not touched. */
    public void become(Catalogue catalogue, List<Role> wanted) {
        require(catalogue, wanted);
        removeLost(catalogue, staying(wanted));
        TemplateWatch.judged(managing.session());
        Catalogue before = realm.catalogue();
        boolean changed = !CatalogueJson.write(before).equals(CatalogueJson.write(catalogue));
        List<Step<Role>> steps = RoleOrder.between(templates(), wanted);
        // Keycloak saves one component at a time, and none may contradict another
        steps.stream()
                .filter(step -> changed || step.after().isEmpty())
                .flatMap(step -> step.before().stream())
                .forEach(role -> realm.removeTemplate(role.name()));
        if (changed) {
            realm.setCatalogue(catalogue);
            changedCatalogue(before, catalogue);
        }
        Set<String> names =
                steps.stream()
                        .flatMap(s -> s.after().stream())
                        .map(Role::name)
                        .collect(Collectors.toSet());
        wanted.stream().filter(role -> names.contains(role.name())).forEach(realm::setTemplate);
        for (Step<Role> step : steps) {
            OperationType operation =
                    switch (step.kind()) {
                        case CREATE -> OperationType.CREATE;
                        case CHANGE -> OperationType.UPDATE;
                        case REMOVE -> OperationType.DELETE;
                    };
            changedTemplate(operation, step.before(), step.after());
        }
    }

    /**
     * Ends the request if these may not be the realm's.
     *
     * @return what existing grants lose by them, which the administrator has forced
     */
    public List<String> require(Catalogue catalogue, List<Role> wanted) {
        // asked first, for its locks
        List<String> ownerless = losses.ownerless(wanted);
        requireSingles(wanted);
        List<String> conflicts = requireKept(catalogue, staying(wanted));
        refuse(ownerless);
        return conflicts;
    }

    /**
     * Ends the request if that may not be a template.
     *
     * @return the templates that there are now, with it in the place of the one of its name
     */
    List<Role> require(Role role) {
        requireSingle(role);
        List<Role> after =
                templates().stream()
                        .map(other -> other.name().equals(role.name()) ? role : other)
                        .toList();
        requireOwners(after);
        return after;
    }

    List<Role> without(Role role) {
        return templates().stream().filter(other -> !other.name().equals(role.name())).toList();
    }

    List<Role> staying(List<Role> wanted) {
        Set<String> names = wanted.stream().map(Role::name).collect(Collectors.toSet());
        return templates().stream().filter(role -> names.contains(role.name())).toList();
    }

    private void removeLost(Catalogue catalogue, List<Role> kept) {
        if (!requireKept(catalogue, kept).isEmpty()) {
            managing.access().grants().removeSections(losses.sections(catalogue));
            templates().stream()
                    .filter(role -> !kept.contains(role))
                    .forEach(role -> managing.access().grants().removeTemplate(role.name()));
        }
    }

    private List<String> requireKept(Catalogue catalogue, List<Role> kept) {
        List<String> conflicts = losses.meaningless(catalogue, kept);
        if (!conflicts.isEmpty() && !managing.forced()) {
            throw Refusal.conflict(
                    Invariant.MEANT_GRANTS.code(),
                    "Existing grants would lose their meaning; force=true takes them away.",
                    conflicts);
        }
        return conflicts;
    }

    /** Ends the request if an organization has no usable owner with these templates. */
    void requireOwners(List<Role> after) {
        refuse(losses.ownerless(after));
    }

    void refuse(List<String> ownerless) {
        if (!ownerless.isEmpty() && !managing.forced()) {
            throw Refusal.conflict(
                    Invariant.LAST_OWNER.code(),
                    "Organizations would be left without an owner who can act.",
                    ownerless);
        }
    }

    void requireSingles(List<Role> wanted) {
        RoleOrder.between(templates(), wanted).stream()
                .flatMap(step -> step.after().stream())
                .forEach(this::requireSingle);
    }

    /** Ends the request if a role of which there may be one holder has several. */
    private void requireSingle(Role role) {
        List<String> crowded = losses.crowded(role);
        if (!crowded.isEmpty()) {
            throw Refusal.conflict(
                    Invariant.SINGLE_HOLDER.code(),
                    "More than one member of an organization holds that role.",
                    crowded);
        }
    }

    private void changedCatalogue(Catalogue before, Catalogue after) {
        managing.changed(
                OperationType.UPDATE,
                "CATALOGUE",
                "catalogue",
                CatalogueJson.write(before),
                CatalogueJson.write(after));
    }

    private void changedTemplate(
            OperationType operation, Optional<Role> before, Optional<Role> after) {
        String name = before.or(() -> after).map(Role::name).orElseThrow();
        managing.changed(
                operation,
                "ROLE_TEMPLATE",
                "role-templates/" + name,
                before.map(CatalogueJson::write).orElse(null),
                after.map(CatalogueJson::write).orElse(null));
    }
}
