package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one-time passwords are checked, already validated.
 *
 * @param servers asked in this order; 1 to 5, https, or http on this machine alone
 * @param clientId the number that the server knows us by
 * @param budget for one login over all servers, 500 ms to 10 s
 * @param counters whether the server is asked where the key stands
 * @param sharedKeys whether two accounts may have the same key
 */
public record Settings(
        List<URI> servers,
        int clientId,
        ApiKey key,
        Duration budget,
        boolean counters,
        boolean sharedKeys,
        OutagePolicy outage) {

    /** Of the name of every setting. */
    public static final String PREFIX = "keystead.yubikey.";

    public static final String SERVERS = "keystead.yubikey.servers";
    public static final String CLIENT_ID = "keystead.yubikey.client-id";
    public static final String SECRET_KEY = "keystead.yubikey.secret-key";
    public static final String BUDGET = "keystead.yubikey.budget-ms";
    public static final String COUNTERS = "keystead.yubikey.counters";
    public static final String SHARED_KEYS = "keystead.yubikey.shared-keys";
    public static final String OUTAGE = "keystead.yubikey.outage";

    private static final Map<String, String> LABELS =
            Map.of(
                    SERVERS, "Validation servers",
                    CLIENT_ID, "Client id",
                    SECRET_KEY, "Secret key",
                    BUDGET, "Time for a check (ms)",
                    COUNTERS, "Ask for counters",
                    SHARED_KEYS, "Same key on two accounts",
                    OUTAGE, "When no server answers");

    public static final String YUBICLOUD = "https://api.yubico.com/wsapi/2.0/verify";
    public static final int DEFAULT_BUDGET_MS = 5000;

    public Settings {
        servers = List.copyOf(servers);
    }

    /** What the admin console calls a setting. */
    public static String label(String name) {
        return LABELS.get(name);
    }
}
