package org.keystead.it.access;

import java.util.function.Supplier;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** How many statements the database sees for a request. */
final class Statements {

    private Statements() {}

    /** The probe's own request is measured first and taken off. */
    static long of(TestRealm realm, Supplier<Answer> request) {
        Api admin = realm.admin();
        long start = count(admin);
        long own = count(admin) - start;
        long before = count(admin);
        request.get().expect(200);
        return count(admin) - before - own;
    }

    /** How often the request writes to the pack's tables. */
    static long writes(TestRealm realm, Supplier<Answer> request) {
        long before = count(realm.admin(), "writes");
        request.get().expect(200);
        return count(realm.admin(), "writes") - before;
    }

    private static long count(Api admin) {
        return count(admin, "statements");
    }

    private static long count(Api admin, String what) {
        return admin.get("/realms/master/keystead-probe/" + what)
                .expect(200)
                .body()
                .get("count")
                .asLong();
    }
}
