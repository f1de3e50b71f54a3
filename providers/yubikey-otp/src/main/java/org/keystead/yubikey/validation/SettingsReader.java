package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Turns an authenticator's string map into {@link Settings}, or names every fault in it. */
public final class SettingsReader {

    private static final int MIN_BUDGET_MS = 500;
    private static final int MAX_BUDGET_MS = 10_000;

    private final Map<String, String> config;
    private final UnaryOperator<String> vault;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param vault resolves {@code ${vault.name}}; gives back what it cannot resolve
     */
    public SettingsReader(Map<String, String> config, UnaryOperator<String> vault) {
        this.config = config;
        this.vault = vault;
    }

    public Settings read() throws InvalidSettings {
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
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return new Settings(
                servers,
                clientId,
                key.orElseThrow(),
                Duration.ofMillis(budget),
                counters,
                shared,
                outage.orElseThrow());
    }

    private List<URI> servers() {
        try {
            return ServerAddresses.parse(text(Settings.SERVERS, Settings.YUBICLOUD));
        } catch (IllegalArgumentException e) {
            faults.add(Settings.SERVERS + " " + e.getMessage());
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
        faults.add(name + " is no number from " + min + " to " + max);
        return min;
    }

    private boolean flag(String name, String fallback) {
        String text = text(name, fallback);
        if (!text.equals("true") && !text.equals("false")) {
            faults.add(name + " is neither true nor false");
        }
        return text.equals("true");
    }

    private <T> Optional<T> checked(String name, Function<String, T> read) {
        try {
            return Optional.of(read.apply(name));
        } catch (IllegalArgumentException e) {
            faults.add(name + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private String text(String name, String fallback) {
        String text = config.get(name);
        return text == null || text.isBlank() ? fallback : text.strip();
    }
}
