package org.keystead.realm;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Flows as tests write them: the JSON of a flow's file, without most of its quotation marks. */
final class FlowText {

    private FlowText() {}

    /** The flow {@code test} of these steps. */
    static Step flow(String steps) {
        String json =
                ("{flow:test,steps:[" + steps + "]}")
                        .replaceAll(
                                "([{,])(flow|step|steps|requirement|config|credentials|included|kept"
                                        + "|defaultProvider):",
                                "$1\"$2\":")
                        .replace('\'', '"')
                        .replaceAll(":([a-zA-Z][\\w-]*)", ":\"$1\"");
        try {
            return new FlowFile("default").parse(AdminRest.JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
