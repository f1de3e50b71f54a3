package org.keystead.access.mother;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Evaluator;
import org.keystead.access.evaluation.Explanation;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/** A member of one organization and what was granted to her. */
public record Member(Catalogue catalogue, List<Role> roles, List<Grant> grants) {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    public static Member of(Catalogue catalogue, Role... roles) {
        return new Member(catalogue, List.of(roles), List.of());
    }

    public static Member of(String preset) {
        Presets.Preset found = Presets.find(preset).orElseThrow();
        return new Member(found.catalogue(), found.roleTemplates(), List.of());
    }

    public Member with(Grant... more) {
        List<Grant> all = new ArrayList<>(grants);
        all.addAll(List.of(more));
        return new Member(catalogue, roles, all);
    }

    public EffectivePermissions inOrganization() {
        return evaluate(Optional.empty(), NOW);
    }

    public EffectivePermissions in(Project project) {
        return evaluate(Optional.of(project), NOW);
    }

    public EffectivePermissions evaluate(Optional<Project> project, Instant now) {
        return evaluator().evaluate(grants, project, now);
    }

    public Explanation explain(Optional<Project> project, String section) {
        return evaluator().explain(grants, project, section, NOW);
    }

    public KnownRoles known() {
        return KnownRoles.among(
                roles.stream().filter(Role::template).toList(),
                roles.stream().filter(role -> !role.template()).toList());
    }

    private Evaluator evaluator() {
        return new Evaluator(catalogue, known());
    }
}
