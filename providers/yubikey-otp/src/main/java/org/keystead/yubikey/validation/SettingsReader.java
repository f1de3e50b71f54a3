package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Turns an authenticator's string map into {@link Settings}, or names every fault in it. */
public final class SettingsReader {

    private static final int MIN_BUDGET_MS = 500;
    private static final int MAX_BUDGET_MS = 10_000;

    private final Map<String, String> config;
    private final UnaryOperator<String> vault;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /**
     * @param vault resolves {@code ${vault.name}}; gives back what it cannot resolve
     */
    public SettingsReader(Map<String, String> config, UnaryOperator<String> vault) {
        this.config = config;
        this.vault = vault;
    }

    public Settings read() throws InvalidSettings {
        Optional<Settings> settings = settings();
        refuse(faults.keySet());
        return settings.orElseThrow();
    }

    /**
     * Looks at what a realm file says, which may leave client id and secret key to be set where the
     * realm is, and hides the key where it came from an export.
     */
    public void checkFile() throws InvalidSettings {
        settings();
        Set<String> said = new LinkedHashSet<>(faults.keySet());
        said.removeIf(name -> text(name, "").isEmpty() || name.equals(Settings.SECRET_KEY));
        refuse(said);
    }

    private void refuse(Set<String> names) throws InvalidSettings {
        if (!names.isEmpty()) {
            throw new InvalidSettings(
                    names.stream()
                            .map(
                                    name ->
                                            Settings.label(name)
                                                    + " ("
                                                    + name
                                                    + ") "
                                                    + faults.get(name))
                            .toList());
        }
    }

    private Optional<Settings> settings() {
        List<URI> servers = servers();
        int clientId = number(Settings.CLIENT_ID, "", 1, Integer.MAX_VALUE);
        Optional<ApiKey> key = checked(Settings.SECRET_KEY, this::key);
        int budget =
                number(
                        Settings.BUDGET,
                        Integer.toString(Settings.DEFAULT_BUDGET_MS),
                        MIN_BUDGET_MS,
                        MAX_BUDGET_MS);
        boolean counters = flag(Settings.COUNTERS, "true");
        boolean shared = flag(Settings.SHARED_KEYS, "false");
        Optional<OutagePolicy> outage = checked(Settings.OUTAGE, name -> outage());
        return faults.isEmpty()
                ? Optional.of(
                        new Settings(
                                servers,
                                clientId,
                                key.orElseThrow(),
                                Duration.ofMillis(budget),
                                counters,
                                shared,
                                outage.orElseThrow()))
                : Optional.empty();
    }

    private List<URI> servers() {
        try {
            return ServerAddresses.parse(text(Settings.SERVERS, Settings.YUBICLOUD));
        } catch (IllegalArgumentException e) {
            faults.put(Settings.SERVERS, e.getMessage());
            return List.of();
        }
    }

    private ApiKey key(String name) {
        String written = text(name, "");
        if (written.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        String secret = vault.apply(written);
        if (secret.startsWith("${vault.")) {
            throw new IllegalArgumentException("names nothing that the vault has");
        }
        return ApiKey.of(secret);
    }

    private OutagePolicy outage() {
        return OutagePolicy.of(text(Settings.OUTAGE, OutagePolicy.FAIL.label()))
                .orElseThrow(
                        () -> new IllegalArgumentException("is none of " + OutagePolicy.labels()));
    }

    private int number(String name, String fallback, int min, int max) {
        String text = text(name, fallback);
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        faults.put(name, "is no number from " + min + " to " + max);
        return min;
    }

    private boolean flag(String name, String fallback) {
        String text = text(name, fallback);
        if (!text.equals("true") && !text.equals("false")) {
            faults.put(name, "is neither true nor false");
        }
        return text.equals("true");
    }

    private <T> Optional<T> checked(String name, Function<String, T> read) {
        try {
            return Optional.of(read.apply(name));
        } catch (IllegalArgumentException e) {
            faults.put(name, e.getMessage());
            return Optional.empty();
        }
    }

    private String text(String name, String fallback) {
        String text = config.get(name);
        return text == null || text.isBlank() ? fallback : text.strip();
    }
}
