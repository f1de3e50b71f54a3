package org.keystead.access.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.mother.Grants.at;
import static org.keystead.access.mother.Grants.custom;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Projects.LAB;
import static org.keystead.access.mother.Projects.PANEL;
import static org.keystead.access.mother.Projects.PROD;
import static org.keystead.access.mother.Projects.disabled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Roles;

/** What custom roles and projects are as well, wherever they are kept. */
public abstract class StoreContract extends GrantContract {

    @Test
    void customRolesAreListedByName() {
        roles().create(ACME, Roles.custom("b"));
        roles().create(ACME, CREW);
        roles().create(ACME, Roles.custom("a"));
        commit();

        assertThat(roles().list(ACME)).extracting(Role::name).containsExactly("a", "b", "crew");
        assertThat(roles().find(ACME, "crew")).contains(CREW);
        assertThat(roles().list("other")).isEmpty();
        assertThat(roles().exists("crew")).isTrue();
        assertThat(roles().exists("gone")).isFalse();
        assertThat(roles().sectionsInUse()).containsExactly("apps");
    }

    @Test
    void aCustomRolesNameIsItsOwn() {
        roles().create(ACME, CREW);

        assertThatThrownBy(() -> roles().create(ACME, CREW))
                .isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void aCustomRoleChanges() {
        roles().create(ACME, CREW);
        commit();
        Role after = Roles.owning(Roles.custom("crew", Permission.of("disks", Level.MANAGE)));

        roles().update(ACME, after);
        commit();

        assertThat(roles().list(ACME)).containsExactly(after);
    }

    @Test
    void aCustomRoleGoesWithItsGrants() {
        roles().create(ACME, CREW);
        give("ann", custom("crew"));
        Grant template = give("ann", role("crew"));
        commit();

        roles().remove(ACME, "crew");
        commit();

        assertThat(roles().list(ACME)).isEmpty();
        assertThat(grants().of(ACME, "ann")).containsExactly(template);
    }

    @Test
    void aProjectIsFoundByIdBeforeAlias() {
        projects().create(PROD);
        projects().create(PANEL);
        commit();

        assertThat(projects().find(ACME, "prod")).contains(PROD);
        assertThat(projects().find(ACME, PROD.id())).contains(PROD);
        assertThat(projects().find("other", "prod")).isEmpty();
        assertThat(projects().find(ACME, "gone")).isEmpty();
        assertThat(projects().reserved(ACME)).contains(PANEL);
        assertThat(projects().byId(ACME, List.of(PROD.id(), "gone")))
                .isEqualTo(Map.of(PROD.id(), PROD));
    }

    @Test
    void anAliasIsNoOthersAliasNorId() {
        projects().create(PROD);
        commit();

        assertThatThrownBy(() -> projects().create(renamed(LAB, "prod")))
                .isInstanceOf(ModelDuplicateException.class);
        assertThatThrownBy(() -> projects().create(renamed(LAB, PROD.id())))
                .isInstanceOf(ModelDuplicateException.class);
    }

    @Test
    void projectsAreListedByAlias() {
        projects().create(PROD);
        projects().create(disabled(LAB));
        projects().create(PANEL);
        commit();
        Optional<String> search = Optional.of("P");

        assertThat(aliases(Optional.empty(), new Page(0, 10)))
                .containsExactly("lab", "panel", "prod");
        assertThat(aliases(Optional.empty(), new Page(1, 1))).containsExactly("panel");
        assertThat(aliases(search, new Page(0, 10))).containsExactly("panel", "prod");
        assertThat(projects().count(ACME, search)).isEqualTo(2);
        assertThat(projects().countBefore(ACME, search, "prod")).isEqualTo(1);
        assertThat(projects().countEnabled(ACME)).isEqualTo(2);
        assertThat(projects().enabled(ACME, new Page(0, 1))).containsExactly(PANEL);
        assertThat(projects().enabledOf(List.of(ACME), 10))
                .isEqualTo(Map.of(ACME, List.of(PANEL, PROD)));
    }

    @Test
    void aProjectGoesWithWhatIsGrantedThere() {
        projects().create(PROD);
        give("ann", at(PROD, role("admin")));
        Grant kept = give("ann", role("admin"));
        commit();

        projects().remove(PROD);
        commit();

        assertThat(projects().find(ACME, "prod")).isEmpty();
        assertThat(grants().of(ACME, "ann")).containsExactly(kept);
    }

    private List<String> aliases(Optional<String> search, Page page) {
        return projects().list(ACME, search, page).stream().map(Project::alias).toList();
    }

    private static Project renamed(Project project, String alias) {
        return new Project(
                project.id(),
                project.organization(),
                alias,
                project.name(),
                project.description(),
                project.kind(),
                project.enabled(),
                project.attributes());
    }
}
