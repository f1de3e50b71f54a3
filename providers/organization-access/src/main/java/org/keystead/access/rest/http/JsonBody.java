package org.keystead.access.rest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.InvalidDocumentException;

/** Reads what a caller sent, without trusting its size, type or form. */
public final class JsonBody {

    /** Room for a thousand checks with long names, and for a catalogue of 500 sections. */
    static final int LIMIT = 512 * 1024;

    private static final int MAX_DEPTH = 50;

    /** More than anything of that size has which is worth reading, and less than fills memory. */
    private static final long MAX_TOKENS = 100_000;

    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxTokenCount(MAX_TOKENS)
                                                    .build())
                                    .build())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private JsonBody() {}

    /** Reads what it was made for; empty for whatever it does not take. */
    public interface InOnePass<T> {

        Optional<T> read(JsonParser json) throws IOException;
    }

    /** The JSON value in the body. */
    public static JsonNode json(KeycloakSession session, InputStream body) {
        return tree(bytes(session, body));
    }

    private static byte[] bytes(KeycloakSession session, InputStream body) {
        MediaType type = session.getContext().getHttpRequest().getHttpHeaders().getMediaType();
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            throw UnreadableBody.wrongType(MediaType.APPLICATION_JSON);
        }
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw UnreadableBody.tooLarge(LIMIT);
            }
            return bytes;
        } catch (IOException e) {
            throw InvalidDocumentException.of("", "the body ended early");
        }
    }

    static JsonNode tree(byte[] bytes) {
        try {
            JsonNode json = READER.readTree(bytes);
            if (json.isMissingNode()) {
                throw InvalidDocumentException.of("", "the body is empty");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw InvalidDocumentException.of(
                    "", "the body has too many values, or they lie too deep in one another");
        } catch (JsonProcessingException e) {
            throw InvalidDocumentException.of(
                    "", "the body is not JSON" + (e.getLocation() == null ? "" : at(e)));
        } catch (IOException e) {
            throw InvalidDocumentException.of("", "the body ended early");
        }
    }

    /** What {@code read} makes of the object in the body, if nothing is wrong with it. */
    public static <T> T object(
            KeycloakSession session, InputStream body, BiFunction<Fields, Faults, T> read) {
        return Fields.read(json(session, body), read);
    }

    /** The same, without a tree where {@code plain} takes the body. */
    public static <T> T object(
            KeycloakSession session,
            InputStream body,
            InOnePass<T> plain,
            BiFunction<Fields, Faults, T> read) {
        byte[] bytes = bytes(session, body);
        return inOnePass(bytes, plain).orElseGet(() -> Fields.read(tree(bytes), read));
    }

    /** What is wrong is for the other reader to say. */
    static <T> Optional<T> inOnePass(byte[] bytes, InOnePass<T> plain) {
        try (JsonParser json = READER.createParser(bytes)) {
            return plain.read(json);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String at(JsonProcessingException e) {
        return " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    }
}
