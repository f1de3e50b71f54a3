package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcrLevelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                          | 2 | {\"1\":1,\"2\":2}",
                "{}                          | 2 | {\"1\":1,\"2\":2}",
                "no map                      | 2 | {\"1\":1,\"2\":2}",
                "{\"1\":1,\"2\":2,\"3\":3}   | 2 | {\"1\":1,\"2\":2}",
                "{\"1\":1,\"2\":2}           | 3 | {\"1\":1,\"2\":2,\"3\":3}",
                "{\"silver\":2,\"gold\":\"3\"} | 2 | {\"1\":1,\"2\":2,\"silver\":2,\"gold\":\"3\"}"
            })
    void realmsOwnNamesStay(String present, int levels, String wanted) {
        assertThat(AcrLevels.with(present, levels)).hasToString(wanted);
    }
}
