package org.keystead.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.yubikey.otp.Mistake;

class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/theme-resources");
    private static final Pattern KEY = Pattern.compile("(?<!=)\"(keystead-yubikey-[a-z-]+)\"");

    @Test
    void everyKeyUsedIsThereAndEveryKeyThereIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            used.addAll(
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet()));
        }
        used.removeIf(
                name ->
                        Set.of(
                                        "keystead-yubikey-enrol",
                                        "keystead-yubikey-alarm",
                                        "keystead-yubikey-settings")
                                .contains(name));
        for (Mistake mistake : Mistake.values()) {
            assertThat(used).contains(mistake.messageKey());
        }
        assertThat(used).isEqualTo(english().stringPropertyNames());
    }

    @Test
    void everyTemplateParses() throws IOException {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_32);
        for (Path template : files(RESOURCES.resolve("templates"))) {
            assertThat(template.getFileName().toString()).startsWith("keystead-yubikey-");
            try (Reader reader = Files.newBufferedReader(template)) {
                assertThat(new Template(template.toString(), reader, freemarker)).isNotNull();
            }
        }
    }

    private static Properties english() throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages/messages_en.properties"))) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<Path> sources() throws IOException {
        return Stream.concat(
                        files(Path.of("src/main/java")).stream(),
                        files(RESOURCES.resolve("templates")).stream())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
