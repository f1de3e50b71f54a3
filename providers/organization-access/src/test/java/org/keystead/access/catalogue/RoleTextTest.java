package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.AnyCatalogue;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Roles;

class RoleTextTest {

    @Property
    void aRoleComesBackFromItsSettingsInAnyOrder(
            @ForAll("roles") Role role, @ForAll Random random) {
        MultivaluedHashMap<String, String> settings = RoleText.write(role);
        settings.values().forEach(values -> Collections.shuffle(values, random));
        Faults faults = new Faults();

        Role read =
                RoleDocument.readUnchecked(RoleText.read(role.name(), settings, faults), faults);

        assertThat(Written.of(faults)).isEmpty();
        assertThat(read.permissions()).containsExactlyInAnyOrderElementsOf(role.permissions());
        assertThat(read).isEqualTo(withPermissions(role, read.permissions()));
    }

    @Property
    void onlySettingsThatAreDeclaredAreWritten(@ForAll("roles") Role role) {
        assertThat(Settings.roleTemplate())
                .extracting(ProviderConfigProperty::getName)
                .containsAll(RoleText.write(role).keySet());
    }

    @Test
    void aPermissionIsASentenceThatPeopleCanRead() {
        Role role =
                Roles.role(
                        "developer",
                        Permission.of("apps", Level.MANAGE, "restart", "delete"),
                        Permission.of("*", Level.READ));

        assertThat(RoleText.write(role).get("permission"))
                .containsExactly("apps: manage except delete, restart", "*: read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    permission  | apps                     | permission is not "section: level except action, …": apps
                    permission  | apps manage              | permission is not "section: level except action, …": apps manage
                    permission  | apps: manage except      | permission is not "section: level except action, …": apps: manage except
                    permission  | apps: manage except ,    | permission is not "section: level except action, …": apps: manage except ,
                    permission  | apps: manage but delete  | permission is not "section: level except action, …": apps: manage but delete
                    permission  | apps: all                | permissions[0].level must be one of read, manage
                    permission  | apps: manage except x y  | permissions[0].except[0] must be lower-case letters, digits and hyphens
                    owner       | yes                      | owner must be true or false
                    cardinality | 1                        | cardinality must be one of one
                    salary      | 7                        | salary is not known
                    name        | other                    | name is not known
                    permissions | apps: manage             | permissions is not known
                    """)
    void isRefused(String setting, String value, String fault) {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        settings.add(setting, value);

        assertThat(faults(settings)).contains(fault);
    }

    @Test
    void aSettingWithOneValueRefusesTwo() {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        settings.addAll("owner", "false", "true");

        assertThat(faults(settings)).containsExactly("owner has several values");
    }

    private static List<String> faults(MultivaluedHashMap<String, String> settings) {
        Faults faults = new Faults();
        RoleDocument.readUnchecked(RoleText.read("developer", settings, faults), faults);
        return Written.of(faults);
    }

    private static Role withPermissions(Role role, List<Permission> permissions) {
        return new Role(
                role.name(),
                role.displayName(),
                role.description(),
                permissions,
                role.template(),
                role.owner(),
                role.single(),
                role.guarded(),
                role.joinsNewProjects());
    }

    @Provide
    Arbitrary<Role> roles() {
        Arbitrary<List<Permission>> permissions =
                AnyCatalogue.catalogues()
                        .flatMap(
                                catalogue ->
                                        AnyGrants.permission(catalogue, true)
                                                .list()
                                                .ofMaxSize(5)
                                                .uniqueElements());
        Arbitrary<Boolean> flag = Arbitraries.of(false, true);
        return Combinators.combine(
                        AnyCatalogue.text(20).optional(),
                        AnyCatalogue.text(20).optional(),
                        permissions,
                        flag,
                        flag,
                        flag,
                        flag)
                .as(
                        (display, description, list, owner, single, guarded, joins) ->
                                new Role(
                                        "developer",
                                        display,
                                        description,
                                        list,
                                        true,
                                        owner,
                                        single,
                                        guarded,
                                        joins));
    }
}
