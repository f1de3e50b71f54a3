package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import org.keycloak.common.util.Time;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Evaluator;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.mother.AnyGrants;
import org.keystead.access.mother.Member;
import org.keystead.access.mother.Projects;
import org.keystead.access.mother.Roles;

/** What is remembered never outlives a change: it is held against the same worked out anew. */
class RememberedDecisionsTest {

    private static final int STEPS = 2000;
    private static final List<String> ORGANIZATIONS = List.of("acme", "globex");
    private static final List<String> USERS = List.of("ann", "bob", "eve");
    private static final List<Optional<Project>> PLACES =
            List.of(
                    Optional.empty(),
                    Optional.of(Projects.PROD),
                    Optional.of(Projects.LAB),
                    Optional.of(Projects.PANEL));

    @AfterProperty
    void rightTheClock() {
        Time.setOffset(0);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void onOneNode(@ForAll("drafts") List<Member> drafts, @ForAll long seed) {
        new Run(1, drafts, new Random(seed)).steps();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void onTwoNodes(@ForAll("drafts") List<Member> drafts, @ForAll long seed) {
        new Run(2, drafts, new Random(seed)).steps();
    }

    /** Catalogues, roles and grants to draw from. */
    @Provide
    Arbitrary<List<Member>> drafts() {
        return AnyGrants.members().filter(m -> !m.grants().isEmpty()).list().ofSize(8);
    }

    /** One random sequence of changes, with a look after each. */
    private static final class Run {

        private final StoredAccess stored = new StoredAccess();
        private final List<RememberingNode> nodes = new ArrayList<>();
        private final List<RememberingNode.Session> open = new ArrayList<>();
        private final List<Member> drafts;
        private final Random random;
        private int remembered;

        Run(int many, List<Member> drafts, Random random) {
            this.drafts = drafts;
            this.random = random;
            RealmOfComponents realm = new RealmOfComponents();
            for (int i = 0; i < many; i++) {
                nodes.add(new RememberingNode(stored, realm.model(), nodes));
            }
        }

        void steps() {
            for (int i = 0; i < STEPS; i++) {
                step();
                look("step " + i);
            }
            assertThat(remembered).as("answers that were remembered").isGreaterThan(STEPS / 10);
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0, 1 -> change(this::give);
                case 2 -> change(this::take);
                case 3 -> change(this::changeRole);
                case 4 -> changeRealm();
                case 5 -> Time.setOffset(Time.getOffset() + random.nextInt(4) - 1);
                case 6 -> open.add(node().session());
                case 7 -> askSomebodyLate();
                case 8 -> stored.afterReading(() -> change(this::give));
                default -> askSomebody(node().session());
            }
        }

        /** A request that changes something, reads it, and is sometimes turned back. */
        private void change(Consumer<RememberingNode.Session> change) {
            RememberingNode.Session session = node().session();
            if (random.nextBoolean()) {
                askSomebody(session);
            }
            change.accept(session);
            askSomebody(session);
            if (random.nextInt(4) > 0) {
                session.commit();
            } else {
                session.rollback();
            }
        }

        private void give(RememberingNode.Session session) {
            Grant draft = any(draft().grants());
            session.access()
                    .grants()
                    .add(
                            new Grant(
                                    "grant-" + random.nextInt(),
                                    any(ORGANIZATIONS),
                                    any(USERS),
                                    draft.access(),
                                    any(PLACES).map(Project::id),
                                    random.nextBoolean()
                                            ? Optional.empty()
                                            : Optional.of(
                                                    Decisions.now().plusSeconds(random.nextInt(8))),
                                    Optional.empty(),
                                    Instant.EPOCH));
        }

        private void take(RememberingNode.Session session) {
            List<Grant> held = stored.grants(any(ORGANIZATIONS), any(USERS));
            if (!held.isEmpty()) {
                session.access().grants().remove(any(held));
            }
        }

        private void changeRole(RememberingNode.Session session) {
            Role role = any(draft().roles().stream().filter(r -> !r.template()).toList());
            session.access().roles().update(any(ORGANIZATIONS), role);
        }

        /** Nobody is told of that but Keycloak's own realm cache. */
        private void changeRealm() {
            Member draft = draft();
            if (random.nextBoolean()) {
                node().session().catalogue().setCatalogue(draft.catalogue());
            } else {
                Role role = any(draft.roles().stream().filter(Role::template).toList());
                node().session().catalogue().setTemplate(storable(role));
            }
        }

        /** A stored role says of no section twice. */
        private static Role storable(Role role) {
            return role.owner()
                    ? role
                    : Roles.role(
                            role.name(),
                            role.permissions().stream().limit(1).toArray(Permission[]::new));
        }

        private void askSomebodyLate() {
            if (!open.isEmpty()) {
                RememberingNode.Session late = any(open);
                askSomebody(late);
                if (random.nextInt(3) == 0) {
                    open.remove(late);
                }
            }
        }

        private void askSomebody(RememberingNode.Session session) {
            session.evaluations().remembered(any(ORGANIZATIONS), any(USERS), any(PLACES));
        }

        /** Whoever comes now, to a node that has heard of everything, is told how it is. */
        private void look(String step) {
            RememberingNode node = node();
            node.hear();
            String organization = any(ORGANIZATIONS);
            String user = any(USERS);
            Optional<Project> place = any(PLACES);
            EffectivePermissions told = ask(node, organization, user, place);
            stored.afterReading(() -> {});
            node.hear();
            EffectivePermissions again;
            EffectivePermissions right;
            Instant second;
            do {
                second = Decisions.now();
                again = ask(node, organization, user, place);
                right = workOut(node.session(), organization, user, place);
            } while (!second.equals(Decisions.now()));
            remembered += told == again ? 1 : 0;
            assertThat(again.owner()).as(step).isEqualTo(right.owner());
            assertThat(again.roles()).as(step).isEqualTo(right.roles());
            assertThat(again.sections()).as(step).containsExactlyElementsOf(right.sections());
        }

        private static EffectivePermissions ask(
                RememberingNode node, String organization, String user, Optional<Project> place) {
            return node.session().evaluations().remembered(organization, user, place);
        }

        private EffectivePermissions workOut(
                RememberingNode.Session fresh,
                String organization,
                String user,
                Optional<Project> place) {
            return new Evaluator(
                            fresh.catalogue().catalogue(),
                            fresh.catalogue().rules().roles(stored.roles(organization)))
                    .evaluate(stored.grants(organization, user), place, Decisions.now());
        }

        private RememberingNode node() {
            return any(nodes);
        }

        private Member draft() {
            return any(drafts);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
