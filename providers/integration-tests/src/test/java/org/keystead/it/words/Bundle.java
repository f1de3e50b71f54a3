package org.keystead.it.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The messages of one folder in one language.
 *
 * @param keys as they stand in the file, in order
 */
record Bundle(Path folder, String language, List<String> keys, Map<String, String> texts) {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    static final List<String> LANGUAGES = List.of("de", "en", "fr", "nl", "ru", "sv");
    private static final List<Bundle> ALL =
            folders().stream()
                    .flatMap(folder -> LANGUAGES.stream().map(language -> read(folder, language)))
                    .toList();

    /** Every bundle of the repository's sources. */
    static List<Bundle> all() {
        return ALL;
    }

    /** Every folder that has messages. */
    static List<Path> folders() {
        return sources("messages_en.properties").stream().map(Path::getParent).toList();
    }

    /** The files among the resources whose name ends so. */
    static List<Path> sources(String end) {
        try (Stream<Path> providers = Files.list(REPOSITORY.resolve("providers"))) {
            return Stream.concat(providers, Stream.of(REPOSITORY.resolve("themes")))
                    .map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(Bundle::files)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that has this message. */
    static Bundle having(String key, String language) {
        return ALL.stream()
                .filter(bundle -> bundle.language.equals(language))
                .filter(bundle -> bundle.texts.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + language));
    }

    Bundle in(String other) {
        return read(folder, other);
    }

    /** The message as pages and mails show it. */
    String say(String key, Object... values) {
        return format(texts.get(key), values);
    }

    /** Any text as they would show it. */
    String format(String text, Object... values) {
        return new MessageFormat(text, Locale.forLanguageTag(language)).format(values);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path folder, String language) {
        try {
            String text = Files.readString(folder.resolve("messages_" + language + ".properties"));
            Properties messages = new Properties();
            messages.load(new StringReader(text));
            Map<String, String> texts = new TreeMap<>();
            messages.stringPropertyNames().forEach(k -> texts.put(k, messages.getProperty(k)));
            List<String> keys =
                    text.lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> line.split("=", 2)[0])
                            .toList();
            return new Bundle(folder, language, keys, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return REPOSITORY.relativize(folder) + " " + language;
    }
}
