package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

class RoleDocumentTest {

    private static final Catalogue CATALOGUE =
            Written.catalogue(
                    "{'sections':[{'key':'servers','includes':['keys']},"
                            + "{'key':'keys','actions':['rotate']}]}");

    @Test
    void whatIsNotWrittenHasItsDefault() {
        Role role = read("{'name':'guest'}");

        assertThat(role.permissions()).isEmpty();
        assertThat(role.displayName()).isEmpty();
        assertThat(role.owner() || role.single() || role.guarded() || role.joinsNewProjects())
                .isFalse();
        assertThat(role.template()).isTrue();
    }

    @Test
    void everythingWrittenIsRead() {
        Role role =
                read(
                        """
                        {'name':'boss','displayName':'The Boss','description':'Of all.',
                         'permissions':[{'section':'*','level':'read'},
                                        {'section':'servers','level':'manage','except':['delete']}],
                         'owner':true,'cardinality':'one','protected':true,
                         'joinsNewProjects':true}""");

        assertThat(role.permissions())
                .containsExactly(
                        Permission.of("*", Level.READ),
                        Permission.of("servers", Level.MANAGE, "delete"));
        assertThat(role.displayName()).contains("The Boss");
        assertThat(role.description()).contains("Of all.");
        assertThat(role.owner() && role.single() && role.guarded() && role.joinsNewProjects())
                .isTrue();
    }

    @Test
    void everyFaultIsListedByItsPath() {
        assertThat(
                        Written.faultsOfRole(
                                """
                                {'name':'Boss','owner':'yes','salary':7,
                                 'permissions':[
                                   {'section':'gone','level':'read'},
                                   {'section':'servers','level':'none'},
                                   {'section':'keys','level':'read','except':['delete']},
                                   {'section':'keys','except':['X']},
                                   'servers: read']}""",
                                CATALOGUE))
                .contains(
                        "name must be lower-case letters, digits and hyphens",
                        "owner must be true or false",
                        "salary is not known",
                        "permissions[0].section is an unknown section: gone",
                        "permissions[1].level must be one of read, manage",
                        "permissions[2].except names an action that it has not: delete",
                        "permissions[3].level is missing",
                        "permissions[3].except[0] must be lower-case letters, digits and hyphens",
                        "permissions[4] must be an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    7                                                 | must be an object
                    {}                                                | name is missing
                    {'name':7}                                        | name must be a string
                    {'name':'r','cardinality':1}                      | cardinality must be a string
                    {'name':'r','cardinality':'two'}                  | cardinality must be one of one
                    {'name':'r','permissions':{}}                     | permissions must be a list
                    {'name':'r','permissions':[{'level':'read'}]}     | permissions[0].section is missing
                    {'name':'r','permissions':[{'section':'keys','level':'Read'}]} | permissions[0].level must be one of read, manage
                    {'name':'r','permissions':[{'section':'keys','level':'read','at':'x'}]} | permissions[0].at is not known
                    {'name':'r','permissions':[{'section':'keys','level':'read'},{'section':'keys','level':'read'}]} | permissions[1] is there twice
                    {'name':'r','permissions':[{'section':'keys','level':'read','except':['view','view-secrets']}]} | permissions[0].except leaves nothing
                    """)
    void isRefused(String document, String fault) {
        assertThat(Written.faultsOfRole(document, CATALOGUE)).contains(fault);
    }

    @Test
    void anExceptionMayNameAnActionOfAnIncludedSection() {
        assertThat(
                        Written.faultsOfRole(
                                "{'name':'r','permissions':[{'section':'servers',"
                                        + "'level':'manage','except':['rotate']}]}",
                                CATALOGUE))
                .isEmpty();
    }

    @Test
    void exceptionsHaveNoMoreTextThanTheStoreTakes() {
        String actions =
                IntStream.range(0, 40)
                        .mapToObj(i -> "'" + "a".repeat(60) + i + "'")
                        .collect(Collectors.joining(","));
        Catalogue catalogue =
                Written.catalogue("{'sections':[{'key':'a','actions':[" + actions + "]}]}");

        assertThat(
                        Written.faultsOfRole(
                                "{'name':'r','permissions':[{'section':'a','level':'manage',"
                                        + "'except':["
                                        + actions
                                        + "]}]}",
                                catalogue))
                .containsExactly("permissions[0].except must have 2000 characters at most");
    }

    @Test
    void fiveHundredPermissionsAreTheMost() {
        assertThat(Written.faultsOfRole(permissions(501), sections(501)))
                .containsExactly("permissions must have 500 items at most");
    }

    private static String permissions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'section':'s" + i % 500 + "','level':'" + level(i) + "'}")
                .collect(Collectors.joining(",", "{'name':'r','permissions':[", "]}"));
    }

    private static String level(int i) {
        return i < 500 ? "read" : "manage";
    }

    private static Catalogue sections(int count) {
        return Written.catalogue(
                IntStream.range(0, Math.min(count, 500))
                        .mapToObj(i -> "{'key':'s" + i + "'}")
                        .collect(Collectors.joining(",", "{'sections':[", "]}")));
    }

    private static Role read(String text) {
        Faults faults = new Faults();
        Role role = RoleDocument.read(Written.json(text), "", true, CATALOGUE, faults);
        faults.refuse();
        return role;
    }
}
