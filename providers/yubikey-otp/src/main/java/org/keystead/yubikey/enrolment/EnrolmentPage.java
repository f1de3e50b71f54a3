package org.keystead.yubikey.enrolment;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keystead.yubikey.otp.Touch;

/** The page that links a key: its name, and a touch. */
final class EnrolmentPage {

    static final String OTP = "keystead-yubikey-otp";
    static final String LABEL = "keystead-yubikey-label";
    static final int MAX_LABEL = 64;

    private static final String TEMPLATE = "keystead-yubikey-enrol.ftl";

    private final RequiredActionContext context;
    private final String label;

    EnrolmentPage(RequiredActionContext context, String label) {
        this.context = context;
        // a password that was typed and not yet checked is a secret, which no page shows
        this.label = Touch.isIn(label) ? Touch.before(label) : label;
    }

    /**
     * Something to be put right.
     *
     * @param field {@link #OTP} or {@link #LABEL}
     */
    record Fault(String field, String messageKey) {}

    static Fault otpFault(String messageKey) {
        return new Fault(OTP, messageKey);
    }

    static Fault labelFault(String messageKey) {
        return new Fault(LABEL, messageKey);
    }

    Response show() {
        return form().createForm(TEMPLATE);
    }

    Response full() {
        return otp("keystead-yubikey-too-many");
    }

    Response otp(String messageKey) {
        return fault(new Fault(OTP, messageKey));
    }

    Response fault(Fault fault) {
        return form().addError(new FormMessage(fault.field(), fault.messageKey()))
                .createForm(TEMPLATE);
    }

    boolean endsOtherSessions() {
        return "on"
                .equals(
                        context.getHttpRequest()
                                .getDecodedFormParameters()
                                .getFirst("logout-sessions"));
    }

    private LoginFormsProvider form() {
        return context.form()
                .setAttribute("keysteadLabel", label)
                .setAttribute("keysteadMaxLabel", MAX_LABEL);
    }
}
