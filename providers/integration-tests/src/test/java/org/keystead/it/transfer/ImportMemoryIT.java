package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;

/**
 * An import forgets organizations and members while it goes along. Kept, each would make every
 * later query slower; {@code ImportBenchmark} shows what that costs.
 */
class ImportMemoryIT {

    /** After so many organizations and members what was written for them is forgotten. */
    private static final int FORGOTTEN = 64;

    private final Api admin = Shared.admin();

    @Test
    void manyMembersAreHeldNoLongerThanFew() {
        assertThat(held(members(5 * FORGOTTEN))).isLessThan(held(members(FORGOTTEN)) + FORGOTTEN);
    }

    @Test
    void manyOrganizationsAreHeldNoLongerThanFew() {
        assertThat(held(organizations(5 * FORGOTTEN)))
                .isLessThan(held(organizations(FORGOTTEN)) + FORGOTTEN);
    }

    private int held(RealmFile file) {
        admin.post("/admin/realms", file.json()).expect(201);
        return admin.get("/realms/master/keystead-probe/imported-realms/" + file.name())
                .expect(200)
                .body()
                .get("entities")
                .asInt();
    }

    private static RealmFile members(int many) {
        String[] names = IntStream.range(0, many).mapToObj(i -> "u" + i).toArray(String[]::new);
        RealmFile file = new RealmFile("members-" + UUID.randomUUID());
        for (String name : names) {
            file.user(name);
        }
        return file.organization("acme", names);
    }

    private static RealmFile organizations(int many) {
        RealmFile file = new RealmFile("organizations-" + UUID.randomUUID());
        for (int i = 0; i < many; i++) {
            file.organization("acme-" + i);
        }
        return file;
    }
}
