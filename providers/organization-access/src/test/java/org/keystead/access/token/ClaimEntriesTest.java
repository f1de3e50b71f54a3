package org.keystead.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class ClaimEntriesTest {

    private static final Map<String, Object> MARK = Map.of("truncated", true);
    private static final Map<String, Object> SMALL = Map.of("owner", false);

    @Test
    void entriesThatFitAreWhole() {
        ClaimEntries claim = new ClaimEntries(4096, 4096);
        claim.add("acme", () -> SMALL);
        claim.add("globex", () -> SMALL);

        assertThat(claim.entries()).isEqualTo(Map.of("acme", SMALL, "globex", SMALL));
        assertThat(claim.complete()).isTrue();
    }

    @Test
    void entryLargerThanItsBoundIsAMark() {
        ClaimEntries claim = new ClaimEntries(100, 4096);
        claim.add("acme", () -> large(200));
        claim.add("globex", () -> SMALL);

        assertThat(claim.entries()).isEqualTo(Map.of("acme", MARK, "globex", SMALL));
        assertThat(claim.complete()).isTrue();
    }

    @Test
    void entryThatIsTooMuchForTheWholeIsAMarkAndASmallerOneStillFits() {
        ClaimEntries claim = new ClaimEntries(4096, 500);
        claim.add("acme", () -> large(300));
        claim.add("globex", () -> large(300));
        claim.add("initech", () -> SMALL);

        assertThat(claim.entries())
                .isEqualTo(Map.of("acme", large(300), "globex", MARK, "initech", SMALL));
        assertThat(claim.complete()).isTrue();
    }

    @Test
    void beyondTheBoundOrganizationsAreLeftOutAndThatIsSaid() throws IOException {
        ClaimEntries claim = new ClaimEntries(4096, 4096);
        IntStream.range(0, 500).forEach(i -> claim.add("organization-" + i, () -> large(450)));

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
                    throw new AssertionError("evaluated for nothing");
                });

        assertThat(claim.entries()).isEmpty();
        assertThat(claim.complete()).isFalse();
    }

    private static Map<String, Object> large(int size) {
        return Map.of("roles", List.of("x".repeat(size - "{\"roles\":[\"\"]}".length())));
    }
}
