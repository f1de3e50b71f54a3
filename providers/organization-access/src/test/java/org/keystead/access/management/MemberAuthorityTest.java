package org.keystead.access.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keystead.access.memory.Refused.denied;
import static org.keystead.access.mother.Grants.manage;
import static org.keystead.access.mother.Grants.read;
import static org.keystead.access.mother.Grants.role;
import static org.keystead.access.mother.Sections.guarded;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.memory.World;
import org.keystead.access.model.Founding;
import org.keystead.access.model.Level;
import org.keystead.access.model.StepUp;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Roles;
import org.keystead.access.mother.Sections;
import org.keystead.access.refusal.Refusal;

/** What members may do in their own right. */
class MemberAuthorityTest {

    private static final StepUp GOLD =
            new StepUp(Optional.of(Level.MANAGE), Set.of(), "gold", OptionalInt.empty());

    private final World world =
            new World(
                            Catalogues.of(guarded("members", GOLD), Sections.section("roles")),
                            Roles.owner("owner"))
                    .member("ann", role("owner"))
                    .member("bo", manage("members"))
                    .member("cy", read("members"));

    @Test
    void itIsWhatTheirGrantsGive() {
        assertThat(of("bo").may(world.acme(), "members", "update")).isTrue();
        assertThat(of("cy").may(world.acme(), "members", "update")).isFalse();
        assertThat(of("bo").may(world.acme(), "roles", "update")).isFalse();
        denied(() -> of("cy").require(world.acme(), "members", "update"));
    }

    @Test
    void itEndsWhereTheyCannotAct() {
        world.disable("bo");

        assertThat(of("bo").may(world.acme(), "members", "view")).isFalse();
    }

    @Test
    void theyLogInAgainForWhatAsksForThat() {
        assertThatThrownBy(() -> of("bo").require(world.acme(), "members", "update"))
                .isInstanceOf(Refusal.StepUpNeeded.class);
        assertThatCode(() -> of("bo").require(world.acme(), "members", "view"))
                .doesNotThrowAnyException();
        assertThatCode(() -> strong("bo").require(world.acme(), "members", "update"))
                .doesNotThrowAnyException();
    }

    @Test
    void whomItWouldNotHelpIsNotAskedToLogInAgain() {
        denied(() -> of("cy").require(world.acme(), "members", "update"));
    }

    @Test
    void theyKnowOfTheirOwnOrganizations() {
        assertThat(of("bo").organization(World.ACME)).isPresent();
        assertThat(of("stranger").organization(World.ACME)).isEmpty();
    }

    @Test
    void theDatabaseSaysWhoIsAMember() {
        Authority anew = MemberAuthority.anew(world.session(), world.caller("bo"));
        assertThat(anew.organization(World.ACME)).isPresent();

        world.leftUnnoticed("bo");

        assertThat(of("bo").organization(World.ACME)).isPresent();
        assertThat(anew.organization(World.ACME)).isEmpty();
    }

    @Test
    void someThingsAreAnOwnersWord() {
        assertThatCode(() -> of("ann").requireOwnWord(world.acme())).doesNotThrowAnyException();
        assertThatCode(() -> of("ann").requireHistory(world.acme())).doesNotThrowAnyException();
        denied(() -> of("bo").requireOwnWord(world.acme()));
        denied(() -> of("bo").requireHistory(world.acme()));
        world.disable("ann");
        denied(() -> of("ann").requireOwnWord(world.acme()));
    }

    @Test
    void usersFoundOrganizationsWhereTheCatalogueSaysSo() {
        denied(() -> of("ann").requireFounding());

        Founding self = new Founding(Optional.of("owner"), true, false, 1);
        World open =
                new World(
                        Catalogues.founding(self, Sections.section("members")),
                        Roles.owner("owner"));

        assertThatCode(() -> of(open, "ann").requireFounding()).doesNotThrowAnyException();
    }

    @Test
    void noneOfItIsTheRealms() {
        denied(() -> of("ann").requireRealm());
        assertThat(of("ann"))
                .returns(false, Authority::administrator)
                .returns(false, Authority::seesEverything)
                .returns(false, Authority::managesEverything)
                .returns(false, Authority::mayChangeRealm)
                .returns(false, Authority::seesEveryUser)
                .returns(false, Authority::mayForce);
    }

    @Test
    void aTokenManagesThatWasMeantTo() {
        Caller caller = world.caller("ann");
        caller.token().setScope("openid organization-access");

        assertThat(caller.meantToManage()).isSameAs(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openid", "organization", "organization-access-not"})
    void aTokenThatTellsOfTheCallerDoesNot(String scope) {
        Caller caller = world.caller("ann");
        assertThatThrownBy(caller::meantToManage).isInstanceOf(Refusal.ScopeNeeded.class);

        caller.token().setScope(scope);

        assertThatThrownBy(caller::meantToManage).isInstanceOf(Refusal.ScopeNeeded.class);
    }

    @Test
    void theRulesOfARealmAskNobodyAndAreAllowedNothing() {
        Authority rules = new Unattended(world.session(), world.user("ann"));

        assertThat(rules.administrator()).isFalse();
        assertThat(rules.may(world.acme(), "members", "view")).isFalse();
        assertThat(rules.organization(World.ACME)).isEmpty();
    }

    @Test
    void whoPromisedSomethingGivesWhatTheyMayNow() {
        assertThat(promised("bo", false).may(world.acme(), "members", "update")).isTrue();
        assertThat(promised("cy", false).may(world.acme(), "members", "update")).isFalse();
        assertThat(promised("cy", true).may(world.acme(), "members", "update")).isTrue();
        assertThat(promised("cy", true).mayForce()).isFalse();
    }

    private Authority promised(String actor, boolean administrator) {
        return new Promised(world.session(), world.user(actor), administrator);
    }

    private Authority strong(String user) {
        Caller caller = world.caller(user);
        caller.token().setAcr("gold");
        return new MemberAuthority(world.session(), caller);
    }

    private Authority of(String user) {
        return of(world, user);
    }

    private static Authority of(World world, String user) {
        return new MemberAuthority(world.session(), world.caller(user));
    }
}
