package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/**
 * Whatever of another organization is swapped into a request, it is answered like a name of nothing
 * and changes nothing there; so is whatever is another realm's.
 */
class TwoOrganizationsIT {

    private static Stage stage;
    private static Stage elsewhere;
    private static Furnished theirs;
    private static Furnished abroad;
    private static String state;
    private static String stateAbroad;
    private static Names own;
    private static List<Names> foreign;
    private static Names alien;
    private static List<Actor> members;
    private static Actor delegate;
    private static Actor administrator;

    /** Somebody who has nothing to do with the other organization. */
    private record Actor(Api api, String user) {}

    @BeforeAll
    static void furnish() {
        stage = new Stage();
        Furnished ours = new Furnished(stage.realm(), "atropa");
        theirs = new Furnished(stage.realm(), "belladonna");
        own = ours.furnish();
        Names others = theirs.furnish();
        elsewhere = new Stage();
        abroad = new Furnished(elsewhere.realm(), "conium");
        foreign = List.of(others, theirs.byId(others));
        alien = abroad.byId(abroad.furnish());
        stage.delegate("delegate", stage.realm().organization("atropa"));
        members = List.of(actor(ours.owner()), actor(ours.member()), actor(abroad.invited()));
        delegate = actor("delegate");
        administrator = new Actor(stage.realm().admin(), "");
        new Furnished(stage.realm(), "datura").furnish();
        state = theirs.state();
        stateAbroad = abroad.state();
    }

    @AfterAll
    static void close() {
        assertThat(abroad.state()).isEqualTo(stateAbroad);
        stage.close();
        elsewhere.close();
    }

    static List<Endpoint> endpoints() {
        return stage.endpoints();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void nothingCrossesOver(Endpoint endpoint) {
        for (Actor actor : actors(endpoint)) {
            if (endpoint.slots().isEmpty()) {
                requireSilent(endpoint, actor);
            } else {
                swaps(endpoint, actor).forEach(swap -> requireLikeNothing(endpoint, actor, swap));
            }
        }
        String before = state;
        state = theirs.state();
        assertThat(state).isEqualTo(before);
    }

    @Test
    void whoManagesOneOrganizationSeesAndCountsThatOneOnly() {
        String organizations = stage.realm().access("/organizations");
        assertThat(delegate.api().get(organizations).expect(200).body().findValuesAsText("alias"))
                .containsExactly("atropa");
        assertThat(delegate.api().get(organizations + "/count").expect(200).text()).isEqualTo("1");
    }

    @Test
    void whoManagesOneOrganizationIsNotToldThatAnotherHasNoOwner() {
        String attention = "attention=no-usable-owner";
        String organizations = stage.realm().access("/organizations");
        String owner = stage.realm().adminPath("/users/" + stage.realm().user("datura-owner"));
        administrator.api().put(owner, Map.of("enabled", false)).expect(204);

        assertThat(administrator.api().get(organizations + "/count?" + attention).text())
                .isEqualTo("1");
        assertThat(delegate.api().get(organizations + "/count?" + attention).expect(200).text())
                .isEqualTo("0");
        assertThat(delegate.api().get(organizations + "?" + attention).expect(200).body())
                .isEmpty();
    }

    /** In administration, members are refused at its door, and those who pass it are tried. */
    private static List<Actor> actors(Endpoint endpoint) {
        if (!endpoint.administration()) {
            return members;
        }
        return endpoint.slots().isEmpty()
                ? List.of(members.get(0), delegate)
                : List.of(members.get(0), delegate, administrator);
    }

    /** One slot, all of them, and all but the organization; alone it is a realm administrator's. */
    private static Set<Set<Slot>> swaps(Endpoint endpoint, Actor actor) {
        Set<Set<Slot>> swaps = new LinkedHashSet<>();
        endpoint.slots().forEach(slot -> swaps.add(EnumSet.of(slot)));
        swaps.add(endpoint.slots());
        Set<Slot> inside = EnumSet.copyOf(endpoint.slots());
        inside.remove(Slot.ORGANIZATION);
        swaps.add(inside);
        swaps.removeIf(Set::isEmpty);
        if (actor.equals(administrator)) {
            swaps.removeIf(
                    swap ->
                            swap.contains(Slot.ORGANIZATION)
                                    || !endpoint.slots().contains(Slot.ORGANIZATION));
        }
        return swaps;
    }

    private static void requireLikeNothing(Endpoint endpoint, Actor actor, Set<Slot> swap) {
        Names mine = named(actor);
        Answer nothing = ask(endpoint, actor, mine.swapped(swap, Names.ofNothing()));
        List<Names> named = new ArrayList<>(foreign);
        if (swap.size() == 1) {
            named.add(alien);
        }
        for (Names others : named) {
            Answer answer = ask(endpoint, actor, mine.swapped(swap, others));
            assertThat(answer.status())
                    .as("%s for %s: %s", swap, actor.user(), answer.text())
                    .isEqualTo(nothing.status());
            assertThat(answer.text()).isEqualTo(nothing.text());
            if (!endpoint.reads()) {
                assertThat(answer.status()).isBetween(400, 404);
            }
        }
    }

    private static void requireSilent(Endpoint endpoint, Actor actor) {
        String answer = ask(endpoint, actor, named(actor)).text();
        for (Names others : foreign) {
            assertThat(answer).doesNotContain(new ArrayList<>(others.values().values()));
        }
    }

    private static Answer ask(Endpoint endpoint, Actor actor, Names names) {
        return endpoint.ask(actor.api(), stage.realm().name(), names);
    }

    private static Names named(Actor actor) {
        Map<Slot, String> names = new EnumMap<>(own.values());
        names.put(Slot.SUBJECT, actor.user());
        return new Names(names);
    }

    private static Actor actor(String user) {
        String id = stage.realm().user(user);
        return new Actor(stage.realm().as(user), id);
    }
}
