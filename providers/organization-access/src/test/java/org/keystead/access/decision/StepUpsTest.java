package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.guarded;
import static org.keystead.access.mother.Sections.section;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.memory.World;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.Section;
import org.keystead.access.model.StepUp;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Member;

/** What asks for a stronger login. */
class StepUpsTest {

    private static final Section READ = guarded("read", from(Level.READ));
    private static final Section MANAGE = guarded("manage", from(Level.MANAGE), "transfer");
    private static final Section ACTION = guarded("action", of("delete"));
    private static final Section NEVER = section("never");
    private static final Catalogue CATALOGUE = Catalogues.of(READ, MANAGE, ACTION, NEVER);

    private final World world = new World(CATALOGUE);

    @Test
    void everythingDoesFromRead() {
        assertThat(forAction(READ, "view")).isTrue();
        assertThat(forAction(READ, "update")).isTrue();
        assertThat(forLevel(READ, Level.READ)).isTrue();
        assertThat(forLevel(READ, Level.MANAGE)).isTrue();
    }

    @Test
    void whatReadingHasDoesNotFromManage() {
        assertThat(forAction(MANAGE, "view")).isFalse();
        assertThat(forAction(MANAGE, "update")).isTrue();
        assertThat(forAction(MANAGE, "transfer")).isTrue();
        assertThat(forLevel(MANAGE, Level.READ)).isFalse();
        assertThat(forLevel(MANAGE, Level.MANAGE)).isTrue();
    }

    @Test
    void anActionDoesByItself() {
        assertThat(forAction(ACTION, "delete")).isTrue();
        assertThat(forAction(ACTION, "update")).isFalse();
        assertThat(forLevel(ACTION, Level.READ)).isFalse();
        assertThat(forLevel(ACTION, Level.MANAGE)).isTrue();
    }

    @Test
    void aSectionThatSaysNothingDoesNot() {
        assertThat(forAction(NEVER, "delete")).isFalse();
        assertThat(forLevel(NEVER, Level.MANAGE)).isFalse();
    }

    @Test
    void whoeverLacksItIsAskedForIt() {
        assertThat(missing("read", "view", "silver")).isTrue();
        assertThat(missing("read", "view", "gold")).isFalse();
        assertThat(missing("never", "view", "silver")).isFalse();
        assertThat(missing("nowhere", "view", "silver")).isFalse();
    }

    @Test
    void oneActionAmongThoseHeldIsEnough() {
        assertThat(amongHeld(Grants.manage("action"))).isTrue();
        assertThat(amongHeld(Grants.manage("action", "delete"))).isFalse();
    }

    private static StepUp from(Level level) {
        return new StepUp(Optional.of(level), Set.of(), "gold", OptionalInt.empty());
    }

    private static StepUp of(String action) {
        return new StepUp(Optional.empty(), Set.of(action), "gold", OptionalInt.empty());
    }

    private static boolean forAction(Section section, String action) {
        return StepUps.forAction(section, CATALOGUE, action).isPresent();
    }

    private static boolean forLevel(Section section, Level level) {
        return StepUps.forLevel(section, CATALOGUE, level).isPresent();
    }

    private static boolean amongHeld(Grant grant) {
        SectionAccess access = Member.of(CATALOGUE).with(grant).inOrganization().section("action");
        return StepUps.amongHeld(ACTION, CATALOGUE, access).isPresent();
    }

    private boolean missing(String section, String action, String acr) {
        Assurance login = new Assurance(Optional.of(acr), Optional.empty());
        return StepUps.missing(CATALOGUE, section, action, login, world.client()).isPresent();
    }
}
