package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.mother.Sections.section;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.memory.MemoryCache;
import org.keystead.access.memory.Stub;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;

/** What a realm's components say. */
class RealmRulesTest {

    private static final ComponentModel CATALOGUE =
            component(
                    "c",
                    RealmCatalogue.CATALOGUE,
                    "catalogue",
                    Settled.catalogue(Catalogues.of(section("apps"))));
    private static final ComponentModel OWNER = template("o", Roles.owner("owner"));
    private static final ComponentModel PLAIN = template("p", Roles.role("plain"));
    private static final ComponentModel ODD =
            component("x", RealmCatalogue.TEMPLATE, "odd", saying("permission", "odd"));

    @Test
    void withoutACatalogueNobodyHasAnything() {
        assertThat(rules(OWNER).catalogue()).isSameAs(Catalogue.EMPTY);
        assertThat(rules(CATALOGUE, OWNER).catalogue().section("apps")).isPresent();
    }

    @Test
    void templatesAreFoundByName() {
        RealmRules rules = rules(CATALOGUE, PLAIN, OWNER);

        assertThat(rules.templates()).extracting(Role::name).containsExactly("owner", "plain");
        assertThat(rules.template("owner")).map(Role::owner).contains(true);
        assertThat(rules.template("plain")).map(Role::owner).contains(false);
        assertThat(rules.template("catalogue")).isEmpty();
        assertThat(rules.templatesBut("o")).extracting(Role::name).containsExactly("plain");
    }

    @Test
    void theRolesOfAnOrganizationAreTheTemplatesAndItsOwn() {
        assertThat(rules(OWNER).roles(List.of(Roles.custom("crew"))))
                .satisfies(
                        roles -> {
                            assertThat(roles.of(accessTo("owner", false))).isPresent();
                            assertThat(roles.of(accessTo("crew", true))).isPresent();
                            assertThat(roles.of(accessTo("owner", true))).isEmpty();
                            assertThat(roles.of(accessTo("crew", false))).isEmpty();
                        });
    }

    @Test
    void whatCannotBeReadGivesNothing() {
        ComponentModel catalogue =
                component(
                        "c", RealmCatalogue.CATALOGUE, "catalogue", saying("section", "apps: odd"));

        assertThatThrownBy(() -> rules(catalogue).catalogue())
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void theyAreThoseOfTheSameComponentsAlone() {
        RealmRules rules = rules(CATALOGUE, OWNER);

        assertThat(rules.areThoseOf(List.of(CATALOGUE, OWNER))).isTrue();
        assertThat(rules.areThoseOf(List.of(CATALOGUE))).isFalse();
        assertThat(rules.areThoseOf(List.of(CATALOGUE, PLAIN))).isFalse();
        assertThat(rules.areThoseOf(List.of(CATALOGUE, template("o", Roles.role("owner")))))
                .isFalse();
        assertThat(rules.areThoseOf(List.of(CATALOGUE, template("x", Roles.owner("owner")))))
                .isFalse();
        assertThat(
                        rules.areThoseOf(
                                List.of(
                                        CATALOGUE,
                                        component(
                                                "o",
                                                RealmCatalogue.TEMPLATE,
                                                "other",
                                                OWNER.getConfig()))))
                .isFalse();
    }

    @Test
    void componentsOfOthersDoNotCount() {
        ComponentModel elsewhere = new ComponentModel(CATALOGUE);
        elsewhere.setParentId("other");
        ComponentModel another = new ComponentModel(OWNER);
        another.setProviderType("of.somebody.Else");

        assertThat(RealmRules.components(realm(CATALOGUE, elsewhere, OWNER, another)))
                .containsExactly(CATALOGUE, OWNER);
    }

    @Test
    void aTemplateThatCannotBeReadSpoilsNothingElse() {
        RealmRules rules = rules(CATALOGUE, ODD, OWNER);

        assertThatThrownBy(() -> rules.template("odd"))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(rules.catalogue().section("apps")).isPresent();
        assertThat(rules.template("owner")).map(Role::owner).contains(true);
        assertThat(rules.templatesBut("x")).extracting(Role::name).containsExactly("owner");
    }

    @Test
    void whatCannotBeReadIsTold() {
        assertThatThrownBy(() -> rules(ODD).template("odd"))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(UnreadableComponents.OF_NODE.all()).containsEntry("x", "realm realm: odd");

        assertThat(rules(template("x", Roles.role("odd"))).template("odd")).isPresent();
        assertThat(UnreadableComponents.OF_NODE.all()).doesNotContainKey("x");
    }

    @Test
    void aRealmsRulesAreTheSameWhileItSaysTheSame() {
        ComponentModel plain = new ComponentModel(PLAIN);
        RealmModel realm = realm(CATALOGUE, plain);
        ParsedComponents parsed = new ParsedComponents(new MemoryCache<>());
        RealmRules before = parsed.rules(realm);

        assertThat(parsed.rules(realm)).isSameAs(before);
        plain.getConfig().putSingle("owner", "true");

        assertThat(parsed.rules(realm).template("plain")).map(Role::owner).contains(true);
        assertThat(before.template("plain")).map(Role::owner).contains(false);
    }

    @Test
    void templatesNameWhatTheCatalogueHas() {
        Catalogue catalogue = Catalogues.of(section("apps"));
        Role odd = Roles.role("odd", Permission.of("nowhere", Level.READ));

        RealmCatalogue.requireFit(catalogue, List.of(Roles.role("plain")));
        assertThatThrownBy(() -> RealmCatalogue.requireFit(catalogue, List.of(odd)))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void aKeyLastsADayAtLeastAndNoLongerThanTheLongest() {
        assertThat(keys("'defaultDays': 0"))
                .containsExactly("apiKeys.defaultDays must be 1 at least");
        assertThat(keys("'longestDays': 30, 'defaultDays': 31"))
                .containsExactly("apiKeys.defaultDays is after longestDays");
        assertThat(keys("'longestDays': 30, 'defaultDays': 30")).isEmpty();
        assertThat(keys("'size': 1")).containsExactly("apiKeys.size is not known");
    }

    private static List<String> keys(String rules) {
        return Written.faultsOfCatalogue("{'sections': [], 'apiKeys': {" + rules + "}}");
    }

    private static Access accessTo(String role, boolean custom) {
        return new Access.ByRole(role, custom);
    }

    private static RealmModel realm(ComponentModel... components) {
        return Stub.of(RealmModel.class, new Realm(List.of(components)));
    }

    /** Has components and nothing else. */
    record Realm(List<ComponentModel> components) {

        String getId() {
            return "realm";
        }

        Stream<ComponentModel> getComponentsStream() {
            return components.stream();
        }
    }

    private static RealmRules rules(ComponentModel... components) {
        return new RealmRules(List.of(components));
    }

    private static MultivaluedHashMap<String, String> saying(String setting, String value) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle(setting, value);
        return config;
    }

    private static ComponentModel template(String id, Role role) {
        return component(id, RealmCatalogue.TEMPLATE, role.name(), Settled.template(role));
    }

    private static ComponentModel component(
            String id, String type, String name, MultivaluedHashMap<String, String> config) {
        ComponentModel component = new ComponentModel();
        component.setId(id);
        component.setParentId("realm");
        component.setProviderType(type);
        component.setName(name);
        component.setConfig(config);
        return component;
    }
}
