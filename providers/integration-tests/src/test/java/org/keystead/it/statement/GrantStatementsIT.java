package org.keystead.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/**
 * How often a change of grants asks for what it is judged by: once for the right to make it, in a
 * session of its own, and once for everything that is judged under the lock.
 */
@EveryDatabase
class GrantStatementsIT {

    private static final String CUSTOM_ROLES = "keysteadRoleList";
    private static final List<String> SECTIONS =
            List.of("servers", "domains", "load-balancers", "invoices");

    private TestRealm realm;
    private Api boris;

    /**
     * Somebody who is no owner gives, so that all of the policy is asked; what is asked before the
     * lock is remembered already.
     */
    @BeforeEach
    void delegate() {
        realm = TestRealm.create(Shared.server());
        realm.preset("owner-collaborator");
        realm.organization("acme", "boris", "anna");
        Stream.concat(Stream.of("members"), SECTIONS.stream())
                .forEach(section -> realm.grant("acme", "boris", level(section, "manage")));
        realm.grant("acme", "anna", level("domains", "read"));
        boris = realm.as("boris");
        boris.get(annas("")).expect(200);
    }

    @Test
    void oneGrant() {
        assertThat(Statements.queries(realm, CUSTOM_ROLES, 201, this::grant)).isEqualTo(2);
    }

    @Test
    void severalThatReplaceWhatWasHeld() {
        assertThat(Statements.queries(realm, CUSTOM_ROLES, 204, this::replace)).isEqualTo(2);
    }

    @Test
    void severalThatAreTriedOnly() {
        assertThat(Statements.queries(realm, CUSTOM_ROLES, 200, this::tryAll)).isEqualTo(2);
    }

    private Answer grant() {
        return boris.post(annas(""), level("servers", "read"));
    }

    private Answer replace() {
        return boris.put(annas(""), manageAll());
    }

    private Answer tryAll() {
        return boris.post(annas("?dry-run=true"), manageAll());
    }

    private String annas(String query) {
        return realm.path(
                "/organization-access/organizations/acme/members/"
                        + realm.user("anna")
                        + "/grants"
                        + query);
    }

    private static List<Map<String, String>> manageAll() {
        return SECTIONS.stream().map(section -> level(section, "manage")).toList();
    }

    private static Map<String, String> level(String section, String level) {
        return Map.of("section", section, "level", level);
    }
}
