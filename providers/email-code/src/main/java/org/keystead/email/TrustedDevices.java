package org.keystead.email;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.util.JsonSerialization;

/**
 * The devices on which a user need not give the mailed code for a while.
 *
 * <p>A device holds a signed cookie that scripts cannot read, and the user's account a record that
 * the user sees in the account console. Both are needed: without the record the cookie is nothing.
 */
final class TrustedDevices {

    static final String TYPE = "keystead-trusted-device";
    private static final String COOKIE = "KEYSTEAD_DEVICE";
    private static final int MOST_OF_ONE_USER = 10;
    private static final String EXPIRES = "{\"expires\":%d}";
    private static final long DAY_SECONDS = 86_400;

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final SubjectCredentialManager credentials;

    TrustedDevices(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.credentials = context.getUser().credentialManager();
    }

    /** Whether the request comes from a device that this user had remembered. */
    boolean isTrusted() {
        // a login that is asked for anew is asked for in full
        return !AuthenticatorUtil.isForcedReauthentication(context.getAuthenticationSession())
                && token().filter(t -> t.isFor(context.getRealm(), context.getUser().getId()))
                        .map(t -> credentials.getStoredCredentialById(t.getId()))
                        .filter(record -> TYPE.equals(record.getType()))
                        .filter(this::isOfThisAccount)
                        .isPresent();
    }

    /** Remembers the device that the request comes from. */
    void remember(int days) {
        forgetTheOldest();
        long seconds = days * DAY_SECONDS;
        CredentialModel record = new CredentialModel();
        record.setType(TYPE);
        record.setUserLabel(label());
        record.setCreatedDate(Time.currentTimeMillis());
        record.setSecretData(address());
        record.setCredentialData(EXPIRES.formatted(Time.currentTimeSeconds() + seconds));
        record = credentials.createStoredCredential(record);
        DeviceToken token =
                new DeviceToken(
                        context.getRealm(),
                        context.getUser().getId(),
                        record.getId(),
                        Time.currentTimeSeconds() + seconds);
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(cookie(session.tokens().encode(token), (int) seconds));
        context.getEvent().detail("keystead_remembered_device", record.getId());
    }

    // a new password or address may mean that somebody else had the old one
    private boolean isOfThisAccount(CredentialModel record) {
        long passwordSince =
                credentials
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .mapToLong(CredentialModel::getCreatedDate)
                        .max()
                        .orElse(0);
        return record.getCreatedDate() >= passwordSince && address().equals(record.getSecretData());
    }

    private void forgetTheOldest() {
        credentials
                .getStoredCredentialsByTypeStream(TYPE)
                .filter(TrustedDevices::isOver)
                .toList()
                .forEach(record -> credentials.removeStoredCredentialById(record.getId()));
        List<CredentialModel> records =
                credentials
                        .getStoredCredentialsByTypeStream(TYPE)
                        .sorted(Comparator.comparing(CredentialModel::getCreatedDate).reversed())
                        .toList();
        records.stream()
                .skip(MOST_OF_ONE_USER - 1L)
                .forEach(record -> credentials.removeStoredCredentialById(record.getId()));
    }

    private static boolean isOver(CredentialModel record) {
        try {
            return JsonSerialization.mapper
                            .readTree(record.getCredentialData())
                            .path("expires")
                            .asLong()
                    < Time.currentTimeSeconds();
        } catch (IOException e) {
            return true;
        }
    }

    private Optional<DeviceToken> token() {
        HttpHeaders headers = context.getHttpRequest().getHttpHeaders();
        return Optional.ofNullable(headers.getCookies().get(cookieName()))
                .map(Cookie::getValue)
                .map(value -> session.tokens().decode(value, DeviceToken.class));
    }

    private NewCookie cookie(String value, int seconds) {
        String path =
                RealmsResource.realmBaseUrl(context.getUriInfo())
                                .build(context.getRealm().getName())
                                .getRawPath()
                        + "/";
        return new NewCookie.Builder(cookieName())
                .value(value)
                .path(path)
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(context.getUriInfo().getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    // one for each user, so that people who share a browser do not forget one another
    private String cookieName() {
        return COOKIE + "_" + Digest.of(context.getUser().getId()).substring(0, 16);
    }

    private String address() {
        return "{\"address\":\"" + Digest.of(TYPE, context.getUser().getEmail()) + "\"}";
    }

    private String label() {
        Set<String> others =
                credentials
                        .getStoredCredentialsByTypeStream(TYPE)
                        .map(CredentialModel::getUserLabel)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return DeviceName.of(
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation(),
                context.form().getMessage("keysteadTrustedDeviceUnknown"),
                others);
    }
}
