package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/** Realms that know nothing of this pack go in, get the second step, out, and in again. */
class ForeignFilesIT {

    private final Api admin = Shared.admin();
    private final Probe probe = new Probe(admin);
    private String realm;

    static List<ForeignFile> files() {
        return ForeignFile.all();
    }

    @AfterEach
    void remove() {
        admin.delete("/admin/realms/" + realm);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void comesBackEqualButForWhatSetupAdds(ForeignFile file) {
        realm = file.name();
        admin.post("/admin/realms", file.realm()).expect(201);
        JsonNode imported = probe.exported(realm);
        if (file.isCurrent()) {
            assertSame(file.realm(), imported, ChangedByKeycloak::ofWritten);
        }

        setUp(file);
        JsonNode setUp = probe.exported(realm);
        assertSame(
                imported,
                setUp,
                file.refused().isEmpty() ? AddedBySetup.to(imported) : change -> false);

        remove();
        admin.post("/admin/realms", setUp).expect(201);
        assertSame(setUp, probe.exported(realm), ChangedByKeycloak::ofExported);
    }

    private void assertSame(JsonNode before, JsonNode after, Predicate<String> allowed) {
        assertThat(Differences.between(before, after))
                .as(realm)
                .filteredOn(allowed.negate())
                .isEmpty();
    }

    private void setUp(ForeignFile file) {
        if (!file.refused().isEmpty()) {
            assertThat(command(2, "setup"))
                    .as(realm)
                    .contains("nothing was changed", file.refused());
            return;
        }
        command(0, "setup");
        assertThat(command(0, "setup")).as(realm).contains("nothing to change");
        if (file.open().isEmpty()) {
            assertThat(command(0, "audit")).as(realm).contains("clean");
        } else {
            assertThat(command(1, "audit").lines())
                    .as(realm)
                    .containsExactlyElementsOf(file.open());
        }
    }

    private String command(int status, String name) {
        return RealmCommandHere.run(Shared.server(), realm, name).expect(status).output();
    }
}
