package org.keystead.email;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The levels that a step says a strong factor counts for. */
record ReachedLevels(List<Integer> levels) {

    private static final String KEY = "levels";
    private static final String LABEL = "Levels";
    private static final String STANDARD = "2";
    private static final Pattern NUMBERS =
            Pattern.compile("[1-9]\\d{0,3}(\\s*,\\s*[1-9]\\d{0,3})*");

    /**
     * Reads and completes an execution's configuration.
     *
     * @throws IllegalArgumentException with the fault, naming the field by its label
     */
    static ReachedLevels from(Map<String, String> config) {
        String set = Objects.requireNonNullElse(config.get(KEY), "").strip();
        String text = set.isEmpty() ? STANDARD : set;
        if (!NUMBERS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    LABEL
                            + " ("
                            + KEY
                            + ") must be whole numbers from 1 with commas between them, such as 2"
                            + " or 2,3");
        }
        return new ReachedLevels(
                Stream.of(text.split(",")).map(String::strip).map(Integer::valueOf).toList());
    }

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(KEY)
                .label(LABEL)
                .helpText("Numbers with commas between them, such as 2 or 2,3.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(STANDARD)
                .add()
                .build();
    }
}
