package org.keystead.yubikey;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakContext;
import org.keycloak.services.ErrorResponse;
import org.keycloak.utils.KeycloakSessionUtil;
import org.keystead.yubikey.otp.Touch;

/**
 * Keeps one-time passwords out of the names of credentials when those are changed.
 *
 * <p>One that was typed and not yet checked never expires, and everybody who sees the account's
 * credentials would see it. Keycloak raises no event when a credential is renamed, neither by its
 * owner nor by an administrator, so the name is read on its way in.
 */
@Provider
public final class LabelGuard implements ReaderInterceptor {

    private static final Pattern RENAMING =
            Pattern.compile(".*/credentials/[^/]+/(?:label|userLabel)");

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof String name && isRenaming() && Touch.isIn(name)) {
            throw ErrorResponse.error(
                    "A name must not be what a YubiKey types.", Response.Status.BAD_REQUEST);
        }
        return body;
    }

    private static boolean isRenaming() {
        KeycloakContext context = KeycloakSessionUtil.getKeycloakSession().getContext();
        return RENAMING.matcher(context.getUri().getPath()).matches();
    }
}
