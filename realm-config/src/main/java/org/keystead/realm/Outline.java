package org.keystead.realm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Flows in lines, to tell what is different about one that is written anew. */
final class Outline {

    private static final String INDENT = "  ";

    private final Map<String, String> hidden = new TreeMap<>();

    private Outline(Step wanted) {
        wanted.all()
                .forEach(
                        step ->
                                step.config()
                                        .forEach(
                                                (k, v) ->
                                                        hidden.put(step.provider() + " " + k, v)));
    }

    /**
     * The lines that go, with a minus, and those that come, with a plus, below the flows that they
     * are in.
     */
    static List<String> difference(Optional<Step> present, Step wanted) {
        Outline outline = new Outline(wanted);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        present.ifPresent(flow -> outline.add(flow, 0, before));
        outline.add(wanted, 0, after);
        return changedWithParents(merged(before, after));
    }

    private void add(Step step, int depth, List<String> lines) {
        String name = step.isFlow() ? '"' + step.flow() + '"' : step.provider();
        String config = step.config().isEmpty() ? "" : " " + shown(step);
        lines.add(INDENT.repeat(depth) + (step.requirement() + " " + name).strip() + config);
        step.steps().forEach(below -> add(below, depth + 1, lines));
    }

    /** What Keycloak hides counts as what is wanted there. */
    private Map<String, String> shown(Step step) {
        Map<String, String> shown = new TreeMap<>(step.config());
        shown.replaceAll(
                (key, value) ->
                        value.equals(Step.HIDDEN)
                                ? hidden.getOrDefault(step.provider() + " " + key, value)
                                : value);
        return shown;
    }

    /** Both in one list, by their longest common subsequence. */
    private static List<String> merged(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(INDENT + before.get(i++));
                j++;
            } else if (j == after.size()
                    || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i++));
            } else {
                lines.add("+ " + after.get(j++));
            }
        }
        return lines;
    }

    private static List<String> changedWithParents(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int below = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            String text = line.substring(INDENT.length());
            int depth = text.length() - text.stripLeading().length();
            boolean changed = !line.startsWith(INDENT);
            if (changed || depth < below) {
                kept.add(line);
                below = changed ? Math.max(below, depth) : depth;
            }
        }
        Collections.reverse(kept);
        return kept;
    }
}
