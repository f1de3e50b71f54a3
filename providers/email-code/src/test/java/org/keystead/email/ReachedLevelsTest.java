package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachedLevelsTest {

    @Test
    void numbersAreReadWithSpacesAroundTheCommas() {
        assertThat(ReachedLevels.from(Map.of("levels", " 2 , 3")).levels())
                .isEqualTo(List.of(2, 3));
    }

    @Test
    void nothingSetMeansWhatTheConsoleShows() {
        assertThat(ReachedLevels.from(Map.of()).levels()).isEqualTo(List.of(2));
        assertThat(ReachedLevels.from(Map.of("levels", " ")).levels()).isEqualTo(List.of(2));
        assertThat(ReachedLevels.properties().get(0).getDefaultValue()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "2,", "2 3", "0", "-1", "2;3", "99999"})
    void anythingElseIsRefusedByTheFieldsLabel(String levels) {
        assertThatThrownBy(() -> ReachedLevels.from(Map.of("levels", levels)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Levels (levels) must be whole numbers");
    }
}
