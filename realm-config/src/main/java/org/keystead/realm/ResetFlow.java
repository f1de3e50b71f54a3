package org.keystead.realm;

/** What a flow for forgotten passwords lets who has the mailbox do. */
final class ResetFlow {

    static final String MAIL = "reset-credential-email";
    static final String APP = "reset-otp";

    /** The mail's setting that ends the flow without a login. */
    static final String NO_LOGIN = "force-login";

    private ResetFlow() {}

    /** Whether the mailed link logs in, without another factor. */
    static boolean logsIn(Step flow) {
        return !SecondStep.isCertain(flow)
                && flow.all()
                        .filter(step -> step.provider().equals(MAIL))
                        .noneMatch(step -> "true".equals(step.config().get(NO_LOGIN)));
    }

    /** Whether the mailed link replaces the authenticator app. */
    static boolean dropsFactors(Step flow) {
        return flow.all().anyMatch(step -> step.provider().equals(APP) && !step.is("DISABLED"));
    }
}
