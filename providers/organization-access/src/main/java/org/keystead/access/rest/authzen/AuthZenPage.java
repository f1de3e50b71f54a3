package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which part of a search is asked for; its token is bound to the rest of the request.
 *
 * @param from what the token says about the results before: how many, or the last one's id; empty
 *     for the first page
 * @param limit how many are given at most, 1 to {@link #LIMIT}
 */
record AuthZenPage(String from, int limit, String digest) {

    static final int LIMIT = 500;
    private static final int DEFAULT = 100;

    static AuthZenPage read(JsonNode request) {
        AuthZenEntity.optionalObject(request, "page", "page");
        JsonNode page = request.path("page");
        String digest = digest(request);
        return new AuthZenPage(from(page.path("token"), digest), limit(page.path("limit")), digest);
    }

    /** How many results come before, from 0. */
    int first() {
        if (from.isEmpty()) {
            return 0;
        }
        if (!from.matches("[0-9]{1,9}")) {
            throw foreign();
        }
        return Integer.parseInt(from);
    }

    /**
     * One page as AuthZEN answers it.
     *
     * @param found the page's results and, if there are more, at least one more
     */
    <T> Map<String, Object> answer(List<T> found) {
        return answer(found, last -> String.valueOf(first() + limit));
    }

    /** The same; the next page comes after what {@code mark} says of the last result. */
    <T> Map<String, Object> answer(List<T> found, Function<T, String> mark) {
        boolean more = found.size() > limit;
        List<T> results = more ? found.subList(0, limit) : found;
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("next_token", more ? token(mark.apply(results.get(limit - 1))) : "");
        page.put("count", results.size());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("results", results);
        answer.put("page", page);
        return answer;
    }

    private String token(String next) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((digest + " " + next).getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return DEFAULT;
        }
        if (!limit.isIntegralNumber() || !limit.canConvertToInt() || limit.intValue() < 1) {
            throw AuthZenException.malformed("page.limit must be a whole number, 1 or more");
        }
        return Math.min(limit.intValue(), LIMIT);
    }

    private static String from(JsonNode token, String digest) {
        if (token.isMissingNode() || token.isNull()) {
            return "";
        }
        if (!token.isTextual()) {
            throw AuthZenException.malformed("page.token must be a string");
        }
        if (token.textValue().isEmpty()) {
            return "";
        }
        String[] parts = decoded(token.textValue()).split(" ", 2);
        if (parts.length < 2
                || !parts[0].equals(digest)
                || parts[1].isEmpty()
                || parts[1].chars().anyMatch(Character::isISOControl)) {
            throw foreign();
        }
        return parts[1];
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static AuthZenException foreign() {
        return AuthZenException.malformed("page.token is not one of this search");
    }

    private static String digest(JsonNode request) {
        ObjectNode rest = request.deepCopy();
        rest.remove("page");
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(rest.toString().getBytes(StandardCharsets.UTF_8)),
                            0,
                            16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
