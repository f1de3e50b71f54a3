package org.keystead.it.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and the words that they go with, for every number that can stand there. */
class CountsTest {

    /** A message with a number in it, and which blank of it that is. */
    private enum Counted {
        LIFE_ON_THE_PAGE("keysteadEmailCodeInstruction", 1, 1, 30, 1),
        LIFE_IN_THE_MAIL("keysteadEmailCodeMailLife", 0, 1, 30, 1),
        DAYS_OF_A_DEVICE("keysteadEmailCodeRemember", 0, 1, 90, 1),
        PATIENCE("keysteadEmailCodeTooSoon", 0, 5, 300, 5),
        FURTHER_GRANTS("keysteadInvitationMore", 0, 1, 200, 1);

        private final String key;
        private final int blank;
        private final int least;
        private final int most;
        private final int step;

        Counted(String key, int blank, int least, int most, int step) {
            this.key = key;
            this.blank = blank;
            this.least = least;
            this.most = most;
            this.step = step;
        }

        String say(String language, int number) {
            Object[] values = {"", "", ""};
            values[blank] = number;
            return Bundle.having(key, language).say(key, values);
        }

        IntStream numbers() {
            return IntStream.iterate(least, number -> number <= most, number -> number + step);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIFE_ON_THE_PAGE, en, # minute, # minutes,",
        "LIFE_ON_THE_PAGE, de, # Minute, # Minuten,",
        "LIFE_ON_THE_PAGE, fr, # minute, # minutes,",
        "LIFE_ON_THE_PAGE, nl, # minuut geldig, # minuten geldig,",
        "LIFE_ON_THE_PAGE, ru, # минуту, # минут, # минуты",
        "LIFE_ON_THE_PAGE, sv, # minut, # minuter,",
        "LIFE_IN_THE_MAIL, en, # minute, # minutes,",
        "LIFE_IN_THE_MAIL, de, # Minute, # Minuten,",
        "LIFE_IN_THE_MAIL, fr, # minute, # minutes,",
        "LIFE_IN_THE_MAIL, nl, # minuut, # minuten,",
        "LIFE_IN_THE_MAIL, ru, # минуты, # минут, # минут",
        "LIFE_IN_THE_MAIL, sv, # minut, # minuter,",
        "DAYS_OF_A_DEVICE, en, # day, # days,",
        "DAYS_OF_A_DEVICE, de, # Tag lang, # Tage lang,",
        "DAYS_OF_A_DEVICE, fr, # jour, # jours,",
        "DAYS_OF_A_DEVICE, nl, # dag niet, # dagen niet,",
        "DAYS_OF_A_DEVICE, ru, # день, # дней, # дня",
        "DAYS_OF_A_DEVICE, sv, # dag, # dagar,",
        "PATIENCE, en, , # seconds,",
        "PATIENCE, de, , # Sekunden,",
        "PATIENCE, fr, , # secondes,",
        "PATIENCE, nl, , # seconden,",
        "PATIENCE, ru, , # секунд,",
        "PATIENCE, sv, , # sekunder,",
        "FURTHER_GRANTS, en, and # more, and # more,",
        "FURTHER_GRANTS, de, und noch #, und noch #,",
        "FURTHER_GRANTS, fr, et # autre, et # autres,",
        "FURTHER_GRANTS, nl, en nog #, en nog #,",
        "FURTHER_GRANTS, ru, и ещё #, и ещё #, и ещё #",
        "FURTHER_GRANTS, sv, och # till, och # till,"
    })
    void numberAndWordAgree(Counted counted, String language, String one, String many, String few) {
        counted.numbers()
                .forEach(
                        number -> {
                            String phrase = form(language, number, one, few, many);
                            String exact =
                                    "(?<![\\p{L}\\d])"
                                            + Pattern.quote(phrase.replace("#", "" + number))
                                            + "(?![\\p{L}\\d])";
                            assertThat(counted.say(language, number)).containsPattern(exact);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, less than a minute, less than a minute",
        "de, weniger als eine Minute, weniger als einer Minute",
        "fr, moins d’une minute, moins d’une minute",
        "nl, minder dan een minuut, minder dan een minuut",
        "ru, меньше минуты, неполной минуты",
        "sv, mindre än en minut, mindre än en minut"
    })
    void lessThanAMinuteIsNoNumber(String language, String page, String mail) {
        assertThat(Counted.LIFE_ON_THE_PAGE.say(language, 0)).contains(page);
        assertThat(Counted.LIFE_IN_THE_MAIL.say(language, 0)).contains(mail);
    }

    @Test
    void everyChoiceIsLookedAtHere() {
        List<String> known = Arrays.stream(Counted.values()).map(counted -> counted.key).toList();
        for (Bundle bundle : Bundle.all()) {
            bundle.texts().entrySet().stream()
                    .filter(text -> text.getValue().contains(",choice,"))
                    .forEach(text -> assertThat(known).contains(text.getKey()));
        }
    }

    /** The plural rules of the Unicode CLDR for whole numbers. */
    private static String form(String language, int number, String one, String few, String many) {
        int last = number % 10;
        boolean teen = number % 100 / 10 == 1;
        if (!language.equals("ru")) {
            return number == 1 ? one : many;
        }
        if (last == 1 && !teen) {
            return one;
        }
        return last >= 2 && last <= 4 && !teen ? few : many;
    }
}
