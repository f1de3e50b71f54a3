package org.keystead.it.server;

import java.util.function.Supplier;

/** How many statements the database sees for a request. */
public final class Statements {

    private Statements() {}

    /** The probe's own request is measured first and taken off. */
    public static long of(TestRealm realm, Supplier<Answer> request) {
        return of(realm, 200, request);
    }

    /** The same of a request that is answered with that status. */
    public static long of(TestRealm realm, int status, Supplier<Answer> request) {
        Probe probe = new Probe(realm.admin());
        long start = probe.statements();
        long own = probe.statements() - start;
        long before = probe.statements();
        request.get().expect(status);
        return probe.statements() - before - own;
    }

    /** How often a request that is answered with that status executes that named query. */
    public static long queries(TestRealm realm, String name, int status, Supplier<Answer> request) {
        Probe probe = new Probe(realm.admin());
        long before = probe.queries(name);
        request.get().expect(status);
        return probe.queries(name) - before;
    }

    /** How often the request writes to the pack's tables. */
    public static long writes(TestRealm realm, Supplier<Answer> request) {
        Probe probe = new Probe(realm.admin());
        long before = probe.writes();
        request.get().expect(200);
        return probe.writes() - before;
    }
}
