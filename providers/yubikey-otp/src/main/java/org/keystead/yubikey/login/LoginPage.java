package org.keystead.yubikey.login;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The page that asks for a touch of the key. */
final class LoginPage {

    private static final String FIELD = "keystead-yubikey-otp";
    private static final String TEMPLATE = "keystead-yubikey-login.ftl";

    private final AuthenticationFlowContext context;

    LoginPage(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** What was typed into the field; empty where the field was not sent. */
    String typed() {
        return Objects.requireNonNullElse(
                context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD), "");
    }

    Response show() {
        return form().createForm(TEMPLATE);
    }

    /** The page again, with what was wrong beside the field. */
    Response fault(String messageKey) {
        return form().addError(new FormMessage(FIELD, messageKey)).createForm(TEMPLATE);
    }

    private LoginFormsProvider form() {
        return context.form().setExecution(context.getExecution().getId());
    }
}
