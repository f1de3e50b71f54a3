package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

/** Our part of an import asks the database as often for many organizations as for few. */
@EveryDatabase
class ImportStatementsIT {

    private static final int FEW = 5;
    private static final int MANY = 50;

    private final Api admin = Shared.admin();
    private final Probe probe = new Probe(admin);

    @Test
    void grantsOfManyOrganizationsTakeNoMoreStatementsThanThoseOfFew() {
        statements(file(FEW, true));
        long few = fewest(FEW, true) - fewest(FEW, false);
        long many = fewest(MANY, true) - fewest(MANY, false);
        assertThat(many).isEqualTo(few).isPositive();
    }

    /** Of two imports: what the server does besides comes on top, such as what a removal left. */
    private long fewest(int organizations, boolean grants) {
        return Math.min(
                statements(file(organizations, grants)), statements(file(organizations, grants)));
    }

    private long statements(RealmFile file) {
        long before = probe.statements();
        admin.post("/admin/realms", file.json()).expect(201);
        long statements = probe.statements() - before;
        admin.delete("/admin/realms/" + file.name()).expect(204);
        return statements;
    }

    private static RealmFile file(int organizations, boolean grants) {
        RealmFile file = new RealmFile("statements-" + UUID.randomUUID());
        for (int i = 0; i < organizations; i++) {
            String name = "user-" + i;
            file.user(name).organization("acme-" + i, name);
            if (grants) {
                file.lines("keystead.grants", name + ": role owner");
            }
        }
        return file;
    }
}
