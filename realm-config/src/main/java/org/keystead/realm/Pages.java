package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists as Keycloak answers them, some a page at a time. */
final class Pages {

    private static final int PAGE = 200;

    private Pages() {}

    /** All of the list at that path, which may have a query already. */
    static List<JsonNode> all(AdminRest rest, String path) {
        List<JsonNode> all = new ArrayList<>();
        String query = path + (path.contains("?") ? "&" : "?") + "max=" + PAGE + "&first=";
        JsonNode page;
        do {
            page = rest.get(query + all.size());
            page.forEach(all::add);
        } while (page.size() == PAGE);
        return all;
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
