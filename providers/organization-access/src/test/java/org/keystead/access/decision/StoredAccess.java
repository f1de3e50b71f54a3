package org.keystead.access.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keystead.access.memory.Stub;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Role;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.OrganizationAccessProvider;

/** A database in memory: what is committed, and what a session sees, which keeps what it read. */
final class StoredAccess {

    private final Map<String, List<Grant>> grants = new HashMap<>();
    private final Map<String, List<Role>> roles = new HashMap<>();
    private Runnable afterReading = () -> {};

    List<Grant> grants(String organization, String user) {
        return grants.getOrDefault(organization + " " + user, List.of());
    }

    List<Role> roles(String organization) {
        return roles.getOrDefault(organization, List.of());
    }

    /** Runs once, when the next reading has its rows. */
    void afterReading(Runnable then) {
        afterReading = then;
    }

    /** What one session sees. */
    final class View {

        private final Map<String, List<Grant>> keptGrants = new HashMap<>();
        private final Map<String, List<Role>> keptRoles = new HashMap<>();
        private final List<Runnable> writes = new ArrayList<>();

        OrganizationAccessProvider provider() {
            return Stub.of(OrganizationAccessProvider.class, new Provided());
        }

        /** Calls of {@link OrganizationAccessProvider}. */
        final class Provided {

            Grants grants() {
                return Stub.of(Grants.class, new GrantsSeen());
            }

            CustomRoles roles() {
                return Stub.of(CustomRoles.class, new RolesSeen());
            }
        }

        void commit() {
            writes.forEach(Runnable::run);
        }

        private void grants(Grant of, UnaryOperator<List<Grant>> change) {
            String key = of.organization() + " " + of.user();
            keptGrants.put(key, change.apply(new GrantsSeen().of(of.organization(), of.user())));
            writes.add(
                    () ->
                            grants.put(
                                    key,
                                    change.apply(
                                            StoredAccess.this.grants(
                                                    of.organization(), of.user()))));
        }

        /** Calls of {@link Grants}. */
        final class GrantsSeen {

            List<Grant> of(String organization, String user) {
                List<Grant> read =
                        keptGrants.computeIfAbsent(
                                organization + " " + user,
                                key -> StoredAccess.this.grants(organization, user));
                overtaken();
                return read;
            }

            void add(Grant grant) {
                grants(grant, held -> with(held, grant));
            }

            void remove(Grant grant) {
                grants(grant, held -> held.stream().filter(g -> !g.equals(grant)).toList());
            }
        }

        /** Calls of {@link CustomRoles}. */
        final class RolesSeen {

            List<Role> list(String organization) {
                List<Role> read = keptRoles.computeIfAbsent(organization, StoredAccess.this::roles);
                overtaken();
                return read;
            }

            void update(String organization, Role role) {
                keptRoles.put(organization, replaced(list(organization), role));
                writes.add(
                        () ->
                                roles.put(
                                        organization,
                                        replaced(StoredAccess.this.roles(organization), role)));
            }
        }
    }

    private void overtaken() {
        Runnable then = afterReading;
        afterReading = () -> {};
        then.run();
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    private static List<Role> replaced(List<Role> roles, Role role) {
        return with(
                roles.stream().filter(other -> !other.name().equals(role.name())).toList(), role);
    }
}
