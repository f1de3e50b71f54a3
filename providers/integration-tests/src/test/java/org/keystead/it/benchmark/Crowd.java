package org.keystead.it.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/** People of a realm and their organizations, through admin REST. */
record Crowd(Api admin, String realm) {

    private static final int AT_ONCE = 4;

    /** The ids of the realm's users. */
    List<String> users() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> page;
        do {
            page =
                    admin.get(path("/users?briefRepresentation=true&max=1000&first=" + ids.size()))
                            .expect(200)
                            .body()
                            .findValuesAsText("id");
            ids.addAll(page);
        } while (page.size() == 1000);
        return ids;
    }

    String organization(String alias) {
        String location =
                admin.post(path("/organizations"), named(alias)).expect(201).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    void members(String organization, List<String> users) throws Exception {
        each(
                users.size(),
                i ->
                        () ->
                                admin.post(
                                        path("/organizations/" + organization + "/members"),
                                        users.get(i)));
    }

    private static Map<String, Object> named(String alias) {
        return Map.of("name", alias, "alias", alias, "enabled", true);
    }

    private String path(String rest) {
        return "/admin/realms/" + realm + rest;
    }

    private static void each(int many, IntFunction<Callable<Answer>> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answer>> requests = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                requests.add(request.apply(i));
            }
            for (Future<Answer> answer : pool.invokeAll(requests)) {
                answer.get().expect(201);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
