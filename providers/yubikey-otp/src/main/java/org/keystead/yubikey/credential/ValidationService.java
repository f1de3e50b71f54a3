package org.keystead.yubikey.credential;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.vault.VaultStringSecret;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.CircuitBreaker;
import org.keystead.yubikey.validation.InvalidSettings;
import org.keystead.yubikey.validation.Settings;
import org.keystead.yubikey.validation.SettingsReader;
import org.keystead.yubikey.validation.Verdict;
import org.keystead.yubikey.validation.Verification;
import org.keystead.yubikey.validation.Verifier;

/** Checks one-time passwords as a realm's flows are configured; one a node. */
public final class ValidationService {

    private static final String OUTCOME = "keystead.yubikey.outcome";

    private final CircuitBreaker board = new CircuitBreaker(InstantSource.system());
    private final ScheduledThreadPoolExecutor alarm = alarm();
    private final RealmFaults faults = new RealmFaults(InstantSource.system());
    private final Meters meters;

    ValidationService(Meters meters) {
        this.meters = meters;
    }

    /** One span of Keycloak's tracing with the outcome; what is sent to the servers is in none. */
    Verification verify(KeycloakSession session, Settings settings, Otp otp) {
        return session.getProvider(TracingProvider.class)
                .trace(
                        ValidationService.class,
                        "verify",
                        span -> {
                            Verification verification = check(session, settings, otp);
                            span.setAttribute(OUTCOME, verification.verdict().label());
                            return verification;
                        });
    }

    private Verification check(KeycloakSession session, Settings settings, Otp otp) {
        HttpClientProvider http = session.getProvider(HttpClientProvider.class);
        Verification verification =
                new Verifier(settings, http.getHttpClient(), alarm, board).verify(otp);
        RealmModel realm = session.getContext().getRealm();
        meters.count(realm, verification);
        if (verification.verdict() == Verdict.MISCONFIGURED) {
            faults.add(realm.getName(), "refused by the validation server");
        } else if (!verification.verdict().isOutage()) {
            faults.clear(realm.getName());
        }
        return verification;
    }

    /**
     * The settings of one execution, or where it has none those of the realm: the first execution
     * that has some, the browser flow's before others. So one place configures all steps.
     */
    public Settings settings(
            KeycloakSession session, RealmModel realm, Optional<AuthenticatorConfigModel> own)
            throws InvalidSettings {
        Map<String, String> config =
                own.filter(ValidationService::isOurs)
                        .or(() -> configs(realm).filter(ValidationService::isOurs).findFirst())
                        .map(AuthenticatorConfigModel::getConfig)
                        .orElse(Map.of());
        try {
            return read(session, config);
        } catch (InvalidSettings e) {
            faults.add(realm.getName(), e.getMessage());
            throw e;
        }
    }

    /** Realms whose last use of a key failed for their settings, and why. */
    public RealmFaults faults() {
        return faults;
    }

    public static Settings read(KeycloakSession session, Map<String, String> config)
            throws InvalidSettings {
        return new SettingsReader(config, reference -> resolve(session, reference)).read();
    }

    public CircuitBreaker board() {
        return board;
    }

    void close() {
        alarm.shutdownNow();
    }

    private static String resolve(KeycloakSession session, String reference) {
        try (VaultStringSecret secret = session.vault().getStringSecret(reference)) {
            return secret.get().orElse(reference);
        }
    }

    private static Stream<AuthenticatorConfigModel> configs(RealmModel realm) {
        Stream<AuthenticationFlowModel> flows =
                Stream.concat(
                        Stream.ofNullable(realm.getBrowserFlow()),
                        realm.getAuthenticationFlowsStream()
                                .filter(AuthenticationFlowModel::isTopLevel));
        return flows.flatMap(
                        flow ->
                                AuthenticatorUtil.getExecutionsByType(
                                        realm, flow.getId(), YubikeyCredential.TYPE)
                                        .stream())
                .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                .filter(id -> id != null)
                .map(realm::getAuthenticatorConfigById)
                .filter(config -> config != null);
    }

    /** Whether it configures the check at all, and not only what Keycloak reads of any step. */
    public static boolean isOurs(AuthenticatorConfigModel config) {
        return config.getConfig() != null
                && config.getConfig().keySet().stream()
                        .anyMatch(name -> name.startsWith(Settings.PREFIX));
    }

    private static ScheduledThreadPoolExecutor alarm() {
        ScheduledThreadPoolExecutor alarm =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "keystead-yubikey-alarm");
                            thread.setDaemon(true);
                            return thread;
                        });
        alarm.setRemoveOnCancelPolicy(true);
        return alarm;
    }
}
