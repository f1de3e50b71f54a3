package org.keystead.access.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object, read strictly: a value of another type is a fault and never
 * converted, an unknown field is a fault, {@code null} is the same as absent.
 */
public final class Fields {

    /** Names that appear in paths, claims and configuration. */
    public static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Not every reader of ISO 8601 takes years from here on. */
    private static final Instant FIVE_DIGITS = Instant.parse("+10000-01-01T00:00:00Z");

    private final JsonNode object;
    private final String path;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    public Fields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
        if (!object.isObject()) {
            faults.add(path, "must be an object");
        }
    }

    /**
     * What {@code read} makes of an object.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    public static <T> T read(JsonNode json, BiFunction<Fields, Faults, T> read) {
        Faults faults = new Faults();
        T value = read.apply(new Fields(json, "", faults), faults);
        faults.refuse();
        return value;
    }

    public String path() {
        return path;
    }

    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public boolean has(String name) {
        return !value(name).isNull();
    }

    /** Text of 1 to {@code max} whole characters, none of which controls anything. */
    public Optional<String> text(String name, int max) {
        JsonNode value = value(name);
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            faults.add(path(name), "must be a string");
            return Optional.empty();
        }
        String text = value.asText();
        if (text.isBlank() || text.length() > max) {
            faults.add(path(name), "must have 1 to " + max + " characters");
            return Optional.empty();
        }
        if (!Wording.isPlain(text)) {
            faults.add(path(name), "must not have control characters");
            return Optional.empty();
        }
        if (!Wording.isWhole(text)) {
            faults.add(path(name), "must not have half a surrogate pair");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Whether that is what {@link #text} takes. */
    public static boolean isText(String text, int max) {
        return !text.isBlank()
                && text.length() <= max
                && Wording.isPlain(text)
                && Wording.isWhole(text);
    }

    /** The same, and its absence is a fault. */
    public String requiredText(String name, int max) {
        require(name);
        return text(name, max).orElse("");
    }

    /** A name of lower-case letters, digits and hyphens whose absence is a fault. */
    public String requiredKey(String name) {
        require(name);
        return key(name).orElse("");
    }

    public Optional<String> key(String name) {
        Optional<String> text = text(name, 64);
        if (text.isPresent() && !KEY.matcher(text.get()).matches()) {
            faults.add(path(name), "must be lower-case letters, digits and hyphens");
            return Optional.empty();
        }
        return text;
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = value(name);
        if (!value.isNull() && !value.isBoolean()) {
            faults.add(path(name), "must be true or false");
        }
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    /** A whole number from 0 on. */
    public OptionalInt number(String name) {
        JsonNode value = value(name);
        if (value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            faults.add(path(name), "must be a whole number, 0 or more");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    /** A time of ISO 8601 with its offset, to the second: the store keeps no more. */
    public Optional<Instant> time(String name) {
        Optional<String> text = text(name, 64);
        try {
            Optional<Instant> time =
                    text.map(
                            t ->
                                    OffsetDateTime.parse(t)
                                            .toInstant()
                                            .truncatedTo(ChronoUnit.SECONDS));
            if (time.filter(t -> t.isBefore(Instant.EPOCH) || !t.isBefore(FIVE_DIGITS))
                    .isPresent()) {
                faults.add(path(name), "must be between the years 1970 and 9999");
                return Optional.empty();
            }
            return time;
        } catch (DateTimeException e) {
            faults.add(path(name), "must be an ISO 8601 time with its offset");
            return Optional.empty();
        }
    }

    /** The same, and its absence is a fault. */
    public Optional<Instant> requiredTime(String name) {
        require(name);
        return time(name);
    }

    /** One of a few words. */
    public <T> Optional<T> choice(
            String name, Function<String, Optional<T>> parse, String allowed) {
        Optional<String> text = text(name, 64);
        Optional<T> choice = text.flatMap(parse);
        if (text.isPresent() && choice.isEmpty()) {
            faults.add(path(name), "must be one of " + allowed);
        }
        return choice;
    }

    /** A list of keys without repetition, {@code max} at most; empty when absent. */
    public List<String> keys(String name, int max) {
        List<String> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element element : elements(name, max)) {
            if (!element.value().isTextual() || !KEY.matcher(element.value().asText()).matches()) {
                faults.add(element.path(), "must be lower-case letters, digits and hyphens");
            } else if (!seen.add(element.value().asText())) {
                faults.add(element.path(), "is there twice");
            } else {
                keys.add(element.value().asText());
            }
        }
        return keys;
    }

    /** One value of a list, with its path. */
    public record Element(JsonNode value, String path) {}

    /** The values of a list; none of a list that is longer than {@code max}, which is a fault. */
    public List<Element> elements(String name, int max) {
        JsonNode value = value(name);
        List<Element> elements = new ArrayList<>();
        if (!value.isNull() && !value.isArray()) {
            faults.add(path(name), "must be a list");
        } else if (value.size() > max) {
            faults.add(path(name), "must have " + max + " items at most");
        } else {
            for (int i = 0; i < value.size(); i++) {
                elements.add(new Element(value.get(i), path(name) + "[" + i + "]"));
            }
        }
        return elements;
    }

    /** The object of that name, if there is one. */
    public Optional<Fields> object(String name) {
        JsonNode value = value(name);
        return value.isNull()
                ? Optional.empty()
                : Optional.of(new Fields(value, path(name), faults));
    }

    public JsonNode value(String name) {
        read.add(name);
        JsonNode value = object.path(name);
        return value.isMissingNode()
                ? com.fasterxml.jackson.databind.node.NullNode.instance
                : value;
    }

    /** Ends the object: what nobody asked for is a fault. */
    public void end() {
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!read.contains(name)) {
                                faults.add(path(name), "is not known");
                            }
                        });
    }

    private void require(String name) {
        if (!has(name)) {
            faults.add(path(name), "is missing");
        }
    }
}
