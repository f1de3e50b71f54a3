package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and the words that they go with. */
class PluralsTest {

    @ParameterizedTest
    @CsvSource({
        "en, less than a minute, 1 minute., 2 minutes., 5 minutes.",
        "de, weniger als eine Minute, 1 Minute., 2 Minuten., 5 Minuten.",
        "fr, moins d’une minute, 1 minute., 2 minutes., 5 minutes.",
        "nl, minder dan een minuut, 1 minuut g, 2 minuten g, 5 minuten g",
        "ru, меньше минуты, 1 минуту., 2 минуты., 5 минут.",
        "sv, mindre än en minut, 1 minut., 2 minuter., 5 minuter."
    })
    void lifeOnThePage(String language, String none, String one, String two, String five)
            throws IOException {
        String key = "keysteadEmailCodeInstruction";
        assertThat(text(language, key, "m•••@e•••.org", 0)).contains(none);
        assertThat(text(language, key, "m•••@e•••.org", 1)).contains(one);
        assertThat(text(language, key, "m•••@e•••.org", 2)).contains(two);
        assertThat(text(language, key, "m•••@e•••.org", 4)).contains(two.replace('2', '4'));
        assertThat(text(language, key, "m•••@e•••.org", 5)).contains(five);
        assertThat(text(language, key, "m•••@e•••.org", 10)).contains(five.replace("5", "10"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, less than a minute, 1 minute., 2 minutes.",
        "de, weniger als einer Minute, 1 Minute., 2 Minuten.",
        "fr, moins d’une minute, 1 minute., 2 minutes.",
        "nl, minder dan een minuut, 1 minuut., 2 minuten.",
        "ru, неполной минуты, 1 минуты., 2 минут.",
        "sv, mindre än en minut, 1 minut., 2 minuter."
    })
    void lifeInTheMail(String language, String none, String one, String two) throws IOException {
        String key = "keysteadEmailCodeMailLife";
        assertThat(text(language, key, 0)).contains(none);
        assertThat(text(language, key, 1)).contains(one);
        assertThat(text(language, key, 2)).contains(two);
        assertThat(text(language, key, 10)).contains(two.replace("2", "10"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1 day, 30 days",
        "de, 1 Tag lang, 30 Tage lang",
        "fr, 1 jour, 30 jours",
        "nl, 1 dag n, 30 dagen n",
        "ru, дней: 1, дней: 30",
        "sv, 1 dag, 30 dagar"
    })
    void daysOfADevice(String language, String one, String thirty) throws IOException {
        assertThat(text(language, "keysteadEmailCodeRemember", 1))
                .contains(one)
                .doesNotContain(thirty.replace("30", "1") + " ");
        assertThat(text(language, "keysteadEmailCodeRemember", 30)).contains(thirty);
    }

    private static String text(String language, String key, Object... values) throws IOException {
        Properties bundle = new Properties();
        Path file =
                Path.of(
                        "src/main/resources/theme-resources/messages/messages_"
                                + language
                                + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        }
        return new MessageFormat(bundle.getProperty(key), Locale.forLanguageTag(language))
                .format(values);
    }
}
