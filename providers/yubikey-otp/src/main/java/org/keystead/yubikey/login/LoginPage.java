package org.keystead.yubikey.login;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page that asks for a touch of the key. */
final class LoginPage {

    private static final String TEMPLATE = "keystead-yubikey-login.ftl";

    private final LoginFormsProvider form;

    LoginPage(AuthenticationFlowContext context) {
        this.form = context.form().setExecution(context.getExecution().getId());
    }

    Response show() {
        return form.createForm(TEMPLATE);
    }

    /** The page again, with what was wrong beside the field. */
    Response fault(String messageKey) {
        return form.addError(new FormMessage(YubikeyAuthenticator.FIELD, messageKey))
                .createForm(TEMPLATE);
    }
}
