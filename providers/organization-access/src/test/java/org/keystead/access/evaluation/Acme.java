package org.keystead.access.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.accountWide;
import static org.keystead.access.mother.Sections.available;
import static org.keystead.access.mother.Sections.reserved;
import static org.keystead.access.mother.Sections.secretsFromManage;
import static org.keystead.access.mother.Sections.section;
import static org.keystead.access.mother.Sections.withActions;

import java.util.Set;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Roles;

/** A made-up cloud with a section of every kind. */
final class Acme {

    static final String[] READ = {"view", "view-secrets"};
    static final String[] MANAGE = {"view", "view-secrets", "create", "update", "delete"};

    static final Catalogue CATALOGUE =
            Catalogues.ownerOnly(
                    Set.of("transfer"),
                    section("servers", "networks", "keys"),
                    section("networks", "firewall"),
                    section("firewall"),
                    section("keys"),
                    withActions("apps", "restart", "transfer"),
                    accountWide("finances"),
                    reserved("panel-users"),
                    secretsFromManage("vault"),
                    available("appearance", Availability.EVERYONE, "transfer"),
                    available("news", Availability.OWNER_ONLY));

    private Acme() {}

    /** A member without any grant. */
    static Member member() {
        return Member.of(
                CATALOGUE,
                Roles.role("everything", Permission.of("*", Level.MANAGE)),
                Roles.role(
                        "developer",
                        Permission.of("apps", Level.MANAGE, "delete"),
                        Permission.of("keys", Level.READ)),
                Roles.owner("owner"));
    }

    static void assertHas(
            EffectivePermissions permissions, String section, Level level, String... actions) {
        SectionAccess access = permissions.section(section);
        assertThat(access.level()).as(section).isEqualTo(level);
        assertThat(access.actions()).as(section).containsExactly(actions);
    }
}
