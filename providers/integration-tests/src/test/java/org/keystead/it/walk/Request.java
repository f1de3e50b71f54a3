package org.keystead.it.walk;

import java.util.Map;
import org.keystead.it.server.Answer;

/**
 * Something that can be tried first.
 *
 * @param operation its name in the OpenAPI document, of the tree where members are
 * @param member whose grants it changes; empty where it changes the realm
 */
record Request(
        String operation,
        String caller,
        String method,
        String path,
        String member,
        boolean forced,
        String query,
        Object body) {

    Answer send(Scene scene, boolean dry) {
        String whole = path + "?dry-run=" + dry + (forced ? "&force=true" : "") + query;
        if (!member.isEmpty()) {
            return scene.send(caller, method, whole, body);
        }
        Answer answer = scene.realm.admin().send(method, scene.realm.access(whole), body, Map.of());
        return scene.noted(method + " " + whole + " " + body, answer);
    }

    /** Its name in the tree where it was sent. */
    String id() {
        return caller.equals(Scene.ADMINISTRATOR)
                ? "admin" + Character.toUpperCase(operation.charAt(0)) + operation.substring(1)
                : operation;
    }

    boolean several() {
        return body instanceof Iterable;
    }
}
