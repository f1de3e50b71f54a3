package org.keystead.access.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;

/** A document in a file, of which never more than one organization is in memory. */
public final class DocumentFile {

    public static final String CATALOGUE = "catalogue";
    public static final String ROLE_TEMPLATES = "roleTemplates";
    public static final String ORGANIZATIONS = "organizations";

    /** More than any list or object of a document has; an organization is read as a whole. */
    private static final int MAX_ITEMS = 1_000_000;

    private final Path file;
    private final Syntax syntax;

    public DocumentFile(Path file, Syntax syntax) {
        this.file = file;
        this.syntax = syntax;
    }

    /**
     * What is said of the realm itself.
     *
     * @param organizations whether there is a list of organizations
     */
    public record Head(
            Optional<JsonNode> catalogue,
            Optional<JsonNode> roleTemplates,
            boolean organizations) {}

    /**
     * Reads all but the organizations, and sees that the file is whole.
     *
     * @throws InvalidDocumentException if it is not
     */
    public Head head() {
        parse(DocumentFile::scan);
        Faults faults = new Faults();
        Head head = parse(parser -> head(parser, faults));
        faults.refuse();
        return head;
    }

    /**
     * Goes through the organizations, each with its path.
     *
     * @throws InvalidDocumentException if the file is not whole; see {@link #head}
     */
    public void organizations(BiConsumer<JsonNode, String> consumer) {
        parse(
                parser -> {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        boolean wanted = parser.currentName().equals(ORGANIZATIONS);
                        if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                                consumer.accept(
                                        parser.readValueAsTree(), ORGANIZATIONS + "[" + i + "]");
                            }
                        } else {
                            parser.skipChildren();
                        }
                    }
                    return true;
                });
    }

    private static Head head(JsonParser parser, Faults faults) throws IOException {
        Optional<JsonNode> catalogue = Optional.empty();
        Optional<JsonNode> templates = Optional.empty();
        boolean organizations = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case CATALOGUE -> catalogue = Optional.of(parser.readValueAsTree());
                case ROLE_TEMPLATES -> templates = Optional.of(parser.readValueAsTree());
                case ORGANIZATIONS -> {
                    organizations = true;
                    if (value != JsonToken.START_ARRAY) {
                        faults.add(name, "must be a list");
                    }
                    parser.skipChildren();
                }
                default -> {
                    faults.add(name, "is not known");
                    parser.skipChildren();
                }
            }
        }
        return new Head(catalogue, templates, organizations);
    }

    /** Whether it is whole. Jackson takes an alias for text, its name: that is refused. */
    private static boolean scan(JsonParser parser) throws IOException {
        int depth = 1;
        int[] items = new int[Syntax.MAX_DEPTH + 2];
        while (parser.nextToken() != null) {
            JsonToken token = parser.currentToken();
            if (depth == 0) {
                throw InvalidDocumentException.of("", "the document is followed by something");
            }
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                throw InvalidDocumentException.of(
                        "", "the document has a YAML alias" + at(parser.currentTokenLocation()));
            }
            if (!token.isStructEnd() && ++items[depth] > MAX_ITEMS) {
                throw InvalidDocumentException.of(
                        "",
                        "the document has a list that is too long"
                                + at(parser.currentTokenLocation()));
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isStructStart()) {
                items[depth] = 0;
            }
        }
        return true;
    }

    private interface Reading<T> {
        T of(JsonParser parser) throws IOException;
    }

    private <T> T parse(Reading<T> reading) {
        try (JsonParser parser = syntax.mapper().getFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw InvalidDocumentException.of("", "the document must be an object");
            }
            return reading.of(parser);
        } catch (JsonProcessingException e) {
            throw InvalidDocumentException.of(
                    "",
                    "the document is not "
                            + syntax
                            + " from beginning to end"
                            + at(e.getLocation()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String at(JsonLocation location) {
        return location == null
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
