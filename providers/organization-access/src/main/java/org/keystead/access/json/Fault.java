package org.keystead.access.json;

/**
 * One thing that is wrong with what was sent.
 *
 * @param path where, as in {@code sections[2].includes[0]}; empty for the whole document
 * @param problem what, as the end of a sentence that begins with the path
 */
public record Fault(String path, String problem) {

    /** No fault is longer than the input that it is about. */
    public Fault {
        path = Excerpt.of(path);
        problem = Excerpt.of(problem);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? problem : path + " " + problem;
    }
}
