package org.keystead.it.server;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/** What the probe tells of the server that has it, and its clock. */
public record Probe(Api admin) {

    /** How many rows each of the pack's tables has. */
    public Map<String, Long> rows() {
        return Api.JSON.convertValue(look("rows"), new TypeReference<>() {});
    }

    public long rows(String table) {
        return look("rows").get(table).asLong();
    }

    /** How many statements the database has seen since the server started. */
    public long statements() {
        return look("statements").get("count").asLong();
    }

    /** How often one of the named queries was executed since the server started. */
    public long queries(String name) {
        return look("queries/" + name).get("count").asLong();
    }

    /** How many requests to the pack wait for the rest of a body. */
    public long reading() {
        return look("reading").get("count").asLong();
    }

    /** How often the server has written to the pack's tables since it started. */
    public long writes() {
        return look("writes").get("count").asLong();
    }

    /** Lets no scheduled task of the server run by itself any more. */
    public void still() {
        admin.post("/realms/master/keystead-probe/still", null).expect(204);
    }

    /** Moves the server's clock by so many seconds; 0 puts it right. */
    public void clock(long seconds) {
        admin.post("/realms/master/keystead-probe/clock/" + seconds, null).expect(204);
        admin.forgetToken();
    }

    /** Moves the clock to the beginning of an hour and answers by how many seconds. */
    public long startAnHour() {
        long seconds = 3600 - Instant.now().getEpochSecond() % 3600 + 1;
        clock(seconds);
        return seconds;
    }

    /** A realm's file, as an export on the command line writes it. */
    public JsonNode exported(String realm) {
        return look("exported/" + Api.encode(realm));
    }

    private JsonNode look(String what) {
        return admin.get("/realms/master/keystead-probe/" + what).expect(200).body();
    }
}
