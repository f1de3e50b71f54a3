package org.keystead.access.rest;

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

/**
 * Which part of a search is asked for; its token is bound to the rest of the request.
 *
 * @param first how many results come before, from 0
 * @param limit how many are given at most, 1 to {@link #LIMIT}
 */
record AuthZenPage(int first, int limit, String digest) {

    static final int LIMIT = 500;
    private static final int DEFAULT = 100;

    static AuthZenPage read(JsonNode request) {
        AuthZenEntity.optionalObject(request, "page", "page");
        JsonNode page = request.path("page");
        String digest = digest(request);
        return new AuthZenPage(
                first(page.path("token"), digest), limit(page.path("limit")), digest);
    }

    /**
     * One page as AuthZEN answers it.
     *
     * @param found the page's results and, if there are more, at least one more
     */
    <T> Map<String, Object> answer(List<T> found) {
        boolean more = found.size() > limit;
        List<T> results = more ? found.subList(0, limit) : found;
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("next_token", more ? token(first + limit) : "");
        page.put("count", results.size());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("results", results);
        answer.put("page", page);
        return answer;
    }

    private String token(int next) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((next + " " + digest).getBytes(StandardCharsets.US_ASCII));
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

    private static int first(JsonNode token, String digest) {
        if (token.isMissingNode() || token.isNull()) {
            return 0;
        }
        if (!token.isTextual()) {
            throw AuthZenException.malformed("page.token must be a string");
        }
        if (token.textValue().isEmpty()) {
            return 0;
        }
        try {
            String[] parts =
                    new String(
                                    Base64.getUrlDecoder().decode(token.textValue()),
                                    StandardCharsets.US_ASCII)
                            .split(" ", -1);
            if (parts.length == 2 && parts[0].matches("[0-9]{1,9}") && parts[1].equals(digest)) {
                return Integer.parseInt(parts[0]);
            }
        } catch (IllegalArgumentException e) {
            throw AuthZenException.malformed("page.token is not one of this search");
        }
        throw AuthZenException.malformed("page.token is not one of this search");
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
