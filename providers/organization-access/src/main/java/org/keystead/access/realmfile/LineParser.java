package org.keystead.access.realmfile;

import java.util.ArrayList;
import java.util.List;

/** Reads one {@link Line} from left to right. */
final class LineParser {

    private final String text;
    private int position;

    LineParser(String text) {
        this.text = text;
    }

    Line line() throws MalformedLineException {
        String head = String.join(" ", texts(":;"));
        if (head.isEmpty()) {
            throw new MalformedLineException("begins with no name");
        }
        List<Clause> clauses = new ArrayList<>();
        if (position < text.length() && text.charAt(position) == ';') {
            throw new MalformedLineException("needs a colon after its name");
        }
        while (position < text.length()) {
            position++;
            List<String> words = texts(";");
            if (!words.isEmpty()) {
                clauses.add(new Clause(words.get(0), words.subList(1, words.size())));
            }
        }
        return new Line(head, clauses);
    }

    /** Texts up to one of {@code ends}, which is not passed. */
    private List<String> texts(String ends) throws MalformedLineException {
        List<String> texts = new ArrayList<>();
        while (position < text.length() && ends.indexOf(text.charAt(position)) < 0) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (text.charAt(position) == '"') {
                texts.add(quoted(ends));
            } else {
                texts.add(word(ends));
            }
        }
        return texts;
    }

    private String word(String ends) throws MalformedLineException {
        int start = position;
        while (!atEnd(ends)) {
            if (text.charAt(position) == '"') {
                throw new MalformedLineException("has a quotation mark inside a word");
            }
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted(String ends) throws MalformedLineException {
        StringBuilder content = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char character = text.charAt(position);
            if (character == '"') {
                position++;
                if (!atEnd(ends)) {
                    throw new MalformedLineException("needs a space after a quotation mark");
                }
                return content.toString();
            }
            if (character == '\\') {
                position++;
                if (position == text.length() || "\\\"".indexOf(text.charAt(position)) < 0) {
                    throw new MalformedLineException("has a backslash before neither \" nor \\");
                }
                character = text.charAt(position);
            }
            content.append(character);
        }
        throw new MalformedLineException("lacks a closing quotation mark");
    }

    private boolean atEnd(String ends) {
        return position == text.length()
                || Character.isWhitespace(text.charAt(position))
                || ends.indexOf(text.charAt(position)) >= 0;
    }
}
