package org.keystead.access.json;

import java.util.Set;
import java.util.regex.Pattern;

/** Names that paths have room for beside ids and words: none may be taken for one of those. */
public final class Names {

    /** What our paths say where a name could stand. */
    public static final Set<String> WORDS = Set.of("count");

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Names() {}

    /** An organization or a project that gets that name could be taken for another by its id. */
    public static void check(String name, String path, Faults faults) {
        checkWord(name, path, faults);
        if (ID.matcher(name).matches()) {
            faults.add(path, "must not look like an id");
        }
    }

    /**
     * Refuses a name that is such a word.
     *
     * @throws InvalidDocumentException if it is one
     */
    public static void refuseWord(String name, String path) {
        Faults faults = new Faults();
        checkWord(name, path, faults);
        faults.refuse();
    }

    /** The same of what has no id. */
    public static void checkWord(String name, String path, Faults faults) {
        if (WORDS.contains(name)) {
            faults.add(path, "is a word that paths have in its place: " + name);
        }
    }
}
