package org.keystead.access.realmfile;

import java.util.ArrayList;
import java.util.List;

/**
 * A word and the texts that follow it: {@code project prod}, {@code attribute region "north;
 * east"}.
 *
 * @param word what the texts mean; never empty
 */
record Clause(String word, List<String> texts) {

    /** A clause whose first text is a name, and the rest its value. */
    static final String ATTRIBUTE = "attribute";

    Clause {
        texts = List.copyOf(texts);
    }

    static Clause of(String word, String... texts) {
        return new Clause(word, List.of(texts));
    }

    /** All texts as one, as it was before it was written. */
    String text() {
        return String.join(" ", texts);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(word);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            // several words only at the end, where they are joined again; an attribute begins
            // with its name, which is never joined
            boolean joined = i == texts.size() - 1 && (i > 0 || !word.equals(ATTRIBUTE));
            parts.add(joined || text.indexOf(' ') < 0 ? written(text) : quoted(text));
        }
        return String.join(" ", parts);
    }

    /** The text as it stands, if words divided by single spaces bring it back, else quoted. */
    static String written(String text) {
        boolean plain =
                !text.isEmpty()
                        && !text.startsWith(" ")
                        && !text.endsWith(" ")
                        && !text.contains("  ")
                        && text.chars().noneMatch(Clause::special);
        return plain ? text : quoted(text);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean special(int character) {
        return character == ';'
                || character == '"'
                || (character != ' ' && Character.isWhitespace(character));
    }
}
