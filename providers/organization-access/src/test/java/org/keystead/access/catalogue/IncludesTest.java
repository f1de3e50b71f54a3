package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.catalogue.Written.faultsOfCatalogue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sections may include one another in any way that comes to an end. */
class IncludesTest {

    @Test
    void aCycleIsFoundOverAnyNumberOfSteps() {
        assertThat(
                        faultsOfCatalogue(
                                "{'sections':[{'key':'a','includes':['b']},"
                                        + "{'key':'b','includes':['c']},"
                                        + "{'key':'c','includes':['a']}]}"))
                .containsExactly(
                        "sections[0].includes[0] closes a cycle: b",
                        "sections[1].includes[0] closes a cycle: c",
                        "sections[2].includes[0] closes a cycle: a");
    }

    @Test
    void aSectionIncludedTwiceByDifferentWaysIsNoCycle() {
        assertThat(
                        faultsOfCatalogue(
                                "{'sections':[{'key':'a','includes':['b','c']},"
                                        + "{'key':'b','includes':['c']},{'key':'c'}]}"))
                .isEmpty();
    }

    /** Every section includes all that follow: many ways, no cycle, and answered at once. */
    @Test
    void denseIncludesAreSound() {
        assertThat(
                        faultsOfCatalogue(
                                IntStream.range(0, 200)
                                        .mapToObj(
                                                i ->
                                                        "{'key':'s"
                                                                + i
                                                                + "','includes':["
                                                                + IntStream.range(i + 1, 200)
                                                                        .mapToObj(
                                                                                j -> "'s" + j + "'")
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ","))
                                                                + "]}")
                                        .collect(Collectors.joining(",", "{'sections':[", "]}"))))
                .isEmpty();
    }
}
