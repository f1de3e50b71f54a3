package org.keystead.access.management;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Evaluator;
import org.keystead.access.evaluation.Giving;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/**
 * What somebody may give at one scope, asked of the same rules as {@link DelegationPolicy} and
 * before anything is given, so that a form offers nothing that would be refused.
 */
public final class Givable {

    private final Catalogue catalogue;
    private final Evaluator evaluator;
    private final Giving giving;
    private final Giver giver;
    private final Optional<Project> project;
    private final Instant now;
    private final List<Instant> ends;

    /**
     * Asks about one scope.
     *
     * @param project the project; empty for the organization itself
     */
    public Givable(
            Catalogue catalogue,
            KnownRoles roles,
            Giver giver,
            Optional<Project> project,
            Instant now) {
        this.catalogue = catalogue;
        this.evaluator = new Evaluator(catalogue, roles);
        this.giving = new Giving(catalogue, roles);
        this.giver = giver;
        this.project = project;
        this.now = now;
        this.ends =
                giver.grants().stream()
                        .filter(grant -> grant.liveAt(now))
                        .flatMap(grant -> grant.expiresAt().stream())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    /**
     * Who gives.
     *
     * @param grants what they hold in the organization
     * @param has what that comes to at the scope
     * @param owner whether they are an owner who can act
     */
    public record Giver(
            List<Grant> grants, EffectivePermissions has, boolean owner, boolean administrator) {}

    /**
     * How something may be given.
     *
     * @param except the actions that have to be left out
     * @param until the last end that it may have; empty where it needs none
     */
    public record Terms(SortedSet<String> except, Optional<Instant> until) {

        /** Whether it may be given as it is. */
        public boolean free() {
            return except.isEmpty() && until.isEmpty();
        }
    }

    /** On which terms a level of a section may be given; empty where it may not. */
    public Optional<Terms> level(String section, Level level) {
        SortedSet<String> most = exceptions(section, level);
        return latest(end -> fewest(section, level, most, end));
    }

    /** On which terms a role may be given; empty where it may not. */
    public Optional<Terms> role(Role role) {
        Grant plain = grant(Access.of(role), Optional.empty());
        return counts(plain)
                ? latest(
                        end ->
                                permitted(grant(plain.access(), end))
                                        ? Optional.of(new TreeSet<>())
                                        : Optional.empty())
                : Optional.empty();
    }

    /** Whether a level of a section would do anything at the scope. */
    public boolean counts(String section, Level level) {
        return counts(direct(section, level, new TreeSet<>(), Optional.empty()));
    }

    /** Whether a role would do anything at the scope. */
    public boolean counts(Role role) {
        return counts(grant(Access.of(role), Optional.empty()));
    }

    /** Whether only owners give that role. */
    public boolean forOwners(Role role) {
        return giving.forOwners(grant(Access.of(role), Optional.empty()));
    }

    private boolean counts(Grant grant) {
        return giving.anything(grant, project, now);
    }

    private boolean permitted(Grant grant) {
        return giver.administrator() || (covered(grant) && lasting(grant));
    }

    private boolean covered(Grant grant) {
        return giver.owner()
                || DelegationPolicy.covers(
                        giver.has(), evaluator.evaluate(List.of(grant), project, now));
    }

    private boolean lasting(Grant grant) {
        return DelegationPolicy.givable(
                giving, DelegationPolicy.lasting(giver.grants(), grant), grant, project, now);
    }

    /** Without an end, else with the last that is possible: the later it is, the less is. */
    private Optional<Terms> latest(Function<Optional<Instant>, Optional<SortedSet<String>>> give) {
        Optional<Terms> forGood = terms(give, Optional.empty());
        if (forGood.isPresent()) {
            return forGood;
        }
        Optional<Terms> latest = Optional.empty();
        int from = 0;
        int to = ends.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Optional<Terms> found = terms(give, Optional.of(ends.get(middle)));
            if (found.isPresent()) {
                latest = found;
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return latest;
    }

    private static Optional<Terms> terms(
            Function<Optional<Instant>, Optional<SortedSet<String>>> give, Optional<Instant> end) {
        return give.apply(end).map(except -> new Terms(except, end));
    }

    /** What some permission of the giver's leaves out; whoever lacks the level has none to give. */
    private SortedSet<String> exceptions(String section, Level level) {
        Set<String> excepted = giving.exceptions(giver.grants());
        return catalogue.reachedFrom(section).stream()
                .flatMap(reached -> catalogue.actions(reached, level).stream())
                .filter(excepted::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What has to be left out so that it may be given with that end, and still gives something. */
    private Optional<SortedSet<String>> fewest(
            String section, Level level, SortedSet<String> most, Optional<Instant> end) {
        if (!permitted(direct(section, level, most, end))) {
            return Optional.empty();
        }
        SortedSet<String> fewest = new TreeSet<>(most);
        for (String action : most) {
            fewest.remove(action);
            if (!permitted(direct(section, level, fewest, end))) {
                fewest.add(action);
            }
        }
        return Optional.of(fewest).filter(f -> counts(direct(section, level, f, end)));
    }

    private Grant direct(
            String section, Level level, SortedSet<String> except, Optional<Instant> end) {
        return grant(new Access.Direct(new Permission(section, level, except)), end);
    }

    private Grant grant(Access access, Optional<Instant> end) {
        return new Grant("", "", "", access, project.map(Project::id), end, Optional.empty(), now);
    }
}
