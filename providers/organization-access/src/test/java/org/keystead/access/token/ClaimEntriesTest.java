package org.keystead.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class ClaimEntriesTest {

    private static final Map<String, Object> MARK = Map.of("truncated", true);
    private static final Map<String, Object> SMALL = Map.of("owner", false);

    @Test
    void entriesThatFitAreWhole() {
        ClaimEntries claim = new ClaimEntries(4096, 4096);
        add(claim, "acme", () -> SMALL);
        add(claim, "globex", () -> SMALL);

        assertThat(claim.entries()).isEqualTo(Map.of("acme", SMALL, "globex", SMALL));
        assertThat(claim.complete()).isTrue();
    }

    @Test
    void entryLargerThanItsBoundIsAMark() {
        ClaimEntries claim = new ClaimEntries(100, 4096);
        add(claim, "acme", () -> large(200));
        add(claim, "globex", () -> SMALL);

        assertThat(claim.entries()).isEqualTo(Map.of("acme", MARK, "globex", SMALL));
        assertThat(claim.complete()).isTrue();
    }

    @Test
    void entryThatIsTooMuchForTheWholeIsAMarkAndASmallerOneStillFits() {
        ClaimEntries claim = new ClaimEntries(4096, 500);
        add(claim, "acme", () -> large(300));
        add(claim, "globex", () -> large(300));
        add(claim, "initech", () -> SMALL);

        assertThat(claim.entries())
                .isEqualTo(Map.of("acme", large(300), "globex", MARK, "initech", SMALL));
        assertThat(claim.complete()).isTrue();
    }

    @Test
    void beyondTheBoundOrganizationsAreLeftOutAndThatIsSaid() throws IOException {
        ClaimEntries claim = new ClaimEntries(4096, 4096);
        IntStream.range(0, 500).forEach(i -> add(claim, "organization-" + i, () -> large(450)));

        assertThat(JsonSerialization.mapper.writeValueAsBytes(claim.entries()))
                .hasSizeLessThanOrEqualTo(4096);
        assertThat(claim.entries()).containsEntry("organization-0", large(450));
        assertThat(claim.entries()).doesNotContainKey("organization-499");
        assertThat(claim.complete()).isFalse();
    }

    @Test
    void organizationsWithoutRoomAreNotEvaluated() {
        ClaimEntries claim = new ClaimEntries(4096, 10);
        claim.add(
                "acme",
                () -> {
                    throw new AssertionError("looked up for nothing");
                },
                () -> {
                    throw new AssertionError("evaluated for nothing");
                });

        assertThat(claim.entries()).isEmpty();
        assertThat(claim.complete()).isFalse();
    }

    private static void add(ClaimEntries claim, String alias, Supplier<Map<String, Object>> entry) {
        claim.add(alias, () -> alias, entry);
    }

    private static Map<String, Object> large(int size) {
        return Map.of("roles", List.of("x".repeat(size - "{\"roles\":[\"\"]}".length())));
    }
}
