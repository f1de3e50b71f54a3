package org.keystead.it.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Bars in the language of Mermaid, which whoever shows Markdown draws. */
final class Chart {

    private Chart() {}

    /**
     * A chart of figures from 0 on.
     *
     * @param bars their lengths by name, from the first to the last
     */
    static String of(String title, Map<String, Double> bars) {
        double longest =
                bars.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return "```mermaid\nxychart-beta horizontal\n    title \"%s\"\n    x-axis [%s]\n"
                        .formatted(
                                title,
                                bars.keySet().stream()
                                        .map(name -> '"' + name + '"')
                                        .collect(Collectors.joining(", ")))
                + String.format(Locale.ROOT, "    y-axis 0 --> %.2f\n    bar [", longest)
                + bars.values().stream()
                        .map(bar -> String.format(Locale.ROOT, "%.2f", bar))
                        .collect(Collectors.joining(", "))
                + "]\n```\n";
    }
}
