package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.catalogue.Written.faultsOfCatalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.access.model.ApiKeyRules;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Founding;
import org.keystead.access.model.InvitationCaps;
import org.keystead.access.model.Level;
import org.keystead.access.model.OperationSettings;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;
import org.keystead.access.model.Support;

class CatalogueDocumentTest {

    @Test
    void whatIsNotWrittenHasItsDefault() {
        Catalogue catalogue = Written.catalogue("{'sections':[{'key':'apps'}]}");
        Section apps = catalogue.section("apps").orElseThrow();

        assertThat(apps.name()).isEqualTo("apps");
        assertThat(apps.availability()).isEqualTo(Availability.GRANTABLE);
        assertThat(apps.scope()).isEqualTo(Scope.PROJECT);
        assertThat(apps.secretsAt()).isEqualTo(Level.READ);
        assertThat(apps.includes()).isEmpty();
        assertThat(apps.stepUp()).isEmpty();
        assertThat(apps.reserved()).isFalse();
        assertThat(catalogue.levels()).isEqualTo(Catalogue.DEFAULT_LEVELS);
        assertThat(catalogue.founding()).isEqualTo(Founding.NONE);
        assertThat(catalogue.support()).isEqualTo(Support.UNRESTRICTED);
        assertThat(catalogue.operations()).isEqualTo(OperationSettings.NONE);
    }

    @Test
    void upkeepIsReadWithinItsLimits() {
        assertThat(
                        Written.catalogue(
                                        "{'sections':[],'notices':{'days':90},"
                                                + "'decisionLog':{'percent':100},"
                                                + "'invitations':{'perSender':0,"
                                                + "'perOrganization':1000}}")
                                .operations())
                .isEqualTo(
                        new OperationSettings(
                                90, 100, new InvitationCaps(0, 1000, 3), ApiKeyRules.DEFAULT));
        assertThat(
                        faultsOfCatalogue(
                                "{'sections':[],'notices':{'days':91},"
                                        + "'decisionLog':{'percent':101,'more':1},"
                                        + "'invitations':{'perRecipient':1001,'perDay':1}}"))
                .containsExactlyInAnyOrder(
                        "notices.days must be 90 at most",
                        "decisionLog.percent must be 100 at most",
                        "decisionLog.more is not known",
                        "invitations.perRecipient must be 1000 at most",
                        "invitations.perDay is not known");
    }

    @Test
    void everythingWrittenIsRead() {
        Catalogue catalogue =
                Written.catalogue(
                        """
                        {'sections':[
                          {'key':'a','name':'A','availability':'owner-only','scope':'organization',
                           'includes':['b'],'actions':['pay'],'secretsAt':'manage',
                           'stepUp':{'level':'manage','acr':'2','maxAge':300},
                           'resourceType':'urn:a'},
                          {'key':'b','reserved':true,'stepUp':{'actions':['view'],'acr':'3'}}],
                         'levels':{'read':['view','view-secrets'],'manage':['do']},
                         'founding':{'role':'owner','selfService':true,'firstMember':true,
                                     'limit':3},
                         'ownerOnlyActions':['pay'],
                         'support':{'never':['delete'],'ownerOnly':['move']}}""");
        Section a = catalogue.section("a").orElseThrow();
        Section b = catalogue.section("b").orElseThrow();

        assertThat(a.availability()).isEqualTo(Availability.OWNER_ONLY);
        assertThat(a.scope()).isEqualTo(Scope.ORGANIZATION);
        assertThat(a.includes()).containsExactly("b");
        assertThat(a.stepUp().orElseThrow().from()).contains(Level.MANAGE);
        assertThat(a.stepUp().orElseThrow().maxAge()).isEqualTo(OptionalInt.of(300));
        assertThat(a.resourceType()).contains("urn:a");
        assertThat(b.reserved()).isTrue();
        assertThat(b.stepUp().orElseThrow().actions()).containsExactly("view");
        assertThat(catalogue.actions("a", Level.READ)).containsExactly("view");
        assertThat(catalogue.actions("a", Level.MANAGE))
                .containsExactly("view", "view-secrets", "do", "pay");
        assertThat(catalogue.founding().role()).contains("owner");
        assertThat(catalogue.founding().limit()).isEqualTo(3);
        assertThat(catalogue.ownerOnlyActions()).containsExactly("pay");
        assertThat(catalogue.support().never()).containsExactly("delete");
        assertThat(catalogue.support().ownerOnly()).containsExactly("move");
    }

    @Test
    void nullIsTheSameAsAbsent() {
        assertThat(
                        faultsOfCatalogue(
                                "{'sections':[{'key':'a','scope':null,'includes':null,"
                                        + "'stepUp':null,'reserved':null}],'support':null}"))
                .isEmpty();
    }

    @Test
    void everyFaultIsListedByItsPath() {
        assertThat(
                        faultsOfCatalogue(
                                """
                                {'sections':[
                                  {'key':'a','includes':['b','gone'],'colour':'red'},
                                  {'key':'b','includes':['a'],'scope':'realm'},
                                  {'key':'c'},
                                  {'key':'c','reserved':'true'},
                                  {'name':'x'}],
                                 'sectoins':[]}"""))
                .containsExactlyInAnyOrder(
                        "sections[0].includes[0] closes a cycle: b",
                        "sections[0].includes[1] is an unknown section: gone",
                        "sections[0].colour is not known",
                        "sections[1].includes[0] closes a cycle: a",
                        "sections[1].scope must be one of project, organization",
                        "sections[3].key is there twice: c",
                        "sections[3].reserved must be true or false",
                        "sections[4].key is missing",
                        "sectoins is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    []                                                  | must be an object
                    {'sections':{}}                                     | sections must be a list
                    {'sections':['a']}                                  | sections[0] must be an object
                    {'sections':[{'key':7}]}                            | sections[0].key must be a string
                    {'sections':[{'key':''}]}                           | sections[0].key must have 1 to 64 characters
                    {'sections':[{'key':'Apps'}]}                       | sections[0].key must be lower-case letters, digits and hyphens
                    {'sections':[{'key':'*'}]}                          | sections[0].key must be lower-case letters, digits and hyphens
                    {'sections':[{'key':'a','name':7}]}                 | sections[0].name must be a string
                    {'sections':[{'key':'a','name':' '}]}               | sections[0].name must have 1 to 255 characters
                    {'sections':[{'key':'a','name':'x;y'}]}             | sections[0].name must have no semicolon, and no space at its ends
                    {'sections':[{'key':'a','resourceType':'x '}]}      | sections[0].resourceType must have no semicolon, and no space at its ends
                    {'sections':[{'key':'a','name':'x\\ty'}]}           | sections[0].name must not have control characters
                    {'sections':[{'key':'a','availability':'Everyone'}]}| sections[0].availability must be one of grantable, everyone, owner-only
                    {'sections':[{'key':'a','scope':true}]}             | sections[0].scope must be a string
                    {'sections':[{'key':'a','includes':'b'}]}           | sections[0].includes must be a list
                    {'sections':[{'key':'a','includes':[1]}]}           | sections[0].includes[0] must be lower-case letters, digits and hyphens
                    {'sections':[{'key':'a','includes':['a']}]}         | sections[0].includes[0] closes a cycle: a
                    {'sections':[{'key':'a','actions':['x','x']}]}      | sections[0].actions[1] is there twice
                    {'sections':[{'key':'a','secretsAt':'none'}]}       | sections[0].secretsAt must be one of read, manage
                    {'sections':[{'key':'a','reserved':1}]}             | sections[0].reserved must be true or false
                    {'sections':[{'key':'a','stepUp':'2'}]}             | sections[0].stepUp must be an object
                    {'sections':[{'key':'a','stepUp':{'acr':'2'}}]}     | sections[0].stepUp.level or actions must say what it applies to, not both
                    {'sections':[{'key':'a','stepUp':{'level':'read'}}]}| sections[0].stepUp.acr is missing
                    {'founding':{'role':'o','self':true}}               | founding.self is not known
                    {'founding':{'selfService':'yes'}}                  | founding.selfService must be true or false
                    {'founding':{'limit':-1}}                           | founding.limit must be a whole number, 0 or more
                    {'ownerOnlyActions':['X']}                          | ownerOnlyActions[0] must be lower-case letters, digits and hyphens
                    {'support':{'always':[]}}                           | support.always is not known
                    {'levels':{'read':['view'],'manage':['view']}}      | levels must name the actions of read, and those that manage has beyond them
                    {'levels':{'read':['view']}}                        | levels must name the actions of read, and those that manage has beyond them
                    """)
    void isRefused(String document, String fault) {
        assertThat(faultsOfCatalogue(document)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"'300'", "1.5", "-1", "2147483648", "true", "1e2"})
    void maxAgeIsAWholeNumberAndNothingElse(String value) {
        String quoted = value.equals("300") ? "'300'" : value;

        assertThat(
                        faultsOfCatalogue(
                                "{'sections':[{'key':'a','stepUp':{'level':'read','acr':'2',"
                                        + "'maxAge':"
                                        + quoted
                                        + "}}]}"))
                .containsExactly("sections[0].stepUp.maxAge must be a whole number, 0 or more");
    }

    @Test
    void stepUpNamesActionsOfItsSection() {
        assertThat(
                        faultsOfCatalogue(
                                "{'sections':[{'key':'a','actions':['pay'],"
                                        + "'stepUp':{'actions':['pay','fly'],'acr':'2'}}]}"))
                .containsExactly("sections[0].stepUp.actions names an unknown action: fly");
    }

    @Test
    void noTwoSectionsAreOfOneResourceType() {
        assertThat(faultsOfCatalogue("{'sections':[{'key':'a'},{'key':'b','resourceType':'a'}]}"))
                .containsExactly("sections[1].resourceType is that of a already");
    }

    @Test
    void fiveHundredSectionsAreTheMost() {
        assertThat(faultsOfCatalogue(sections(500))).isEmpty();
        assertThat(faultsOfCatalogue(sections(501)))
                .isEqualTo(List.of("sections must have 500 items at most"));
    }

    private static String sections(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'key':'s" + i + "'}")
                .collect(Collectors.joining(",", "{'sections':[", "]}"));
    }
}
