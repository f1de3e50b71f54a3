package org.keystead.access.notice;

import java.util.regex.Pattern;

/**
 * A name that somebody chose, as a mail shows it: words, and nothing that a mail program makes a
 * link of or that turns the text around.
 *
 * @param text what is shown
 * @param altered whether that is not the name as it was chosen
 */
record PlainName(String text, boolean altered) {

    private static final int LENGTH = 60;
    private static final String MORE = "…";

    /**
     * What has no shape of its own but turns or hides what is around it; joiners belong to words.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    /** Breaks, what no font shows, and what markup and Keycloak's placeholders are made of. */
    private static final Pattern GAP =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}<>{}\\[\\]|`＜＞﹤﹥]+");

    /** A mail program sees an address where one of these stands before a word. */
    private static final Pattern JOINT =
            Pattern.compile(
                    "([.:@/\\\\。．｡․﹒：﹕＠﹫／＼])"
                            + "(?=[\\u200C\\u200D]*[\\p{L}\\p{N}\\p{M}\\p{S}/\\\\@／＼＠﹫_%-])");

    static PlainName of(String chosen) {
        String words = GAP.matcher(UNSEEN.matcher(chosen).replaceAll("")).replaceAll(" ");
        String apart = JOINT.matcher(words).replaceAll("$1 ").strip();
        String text = apart.isEmpty() ? MORE : cut(apart);
        return new PlainName(text, !text.equals(chosen));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH - 1)).strip() + MORE;
    }
}
