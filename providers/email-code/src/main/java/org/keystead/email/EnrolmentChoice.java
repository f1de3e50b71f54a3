package org.keystead.email;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;

/** Lets who has no strong factor choose one to set up; the login goes on once that is done. */
final class EnrolmentChoice implements Step {

    static final String BUTTON = "keysteadEnrolment";
    private static final String TEMPLATE = "keystead-enrolment.ftl";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        List<Enrolment> offered = Enrolment.offered(context.getRealm());
        if (offered.isEmpty()) {
            context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
        } else if (offered.stream().anyMatch(enrolment -> isDue(context, enrolment))) {
            context.success();
        } else if (offered.size() == 1) {
            choose(context, offered.get(0));
        } else {
            context.challenge(
                    context.form()
                            .setAttribute(
                                    "keysteadEnrolments",
                                    offered.stream().map(Enrolment::onPage).toList())
                            .createForm(TEMPLATE));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String chosen = context.getHttpRequest().getDecodedFormParameters().getFirst(BUTTON);
        Optional<Enrolment> enrolment =
                Enrolment.offered(context.getRealm()).stream()
                        .filter(offered -> offered.action().equals(chosen))
                        .findFirst();
        enrolment.ifPresentOrElse(e -> choose(context, e), () -> authenticate(context));
    }

    /** Whether the login cannot end without it anyway. */
    private static boolean isDue(AuthenticationFlowContext context, Enrolment enrolment) {
        return Stream.concat(
                        context.getAuthenticationSession().getRequiredActions().stream(),
                        context.getUser().getRequiredActionsStream())
                .anyMatch(enrolment.action()::equals);
    }

    // without a credential type: nothing was proven yet, and the action comes before the token
    private static void choose(AuthenticationFlowContext context, Enrolment enrolment) {
        context.getAuthenticationSession().addRequiredAction(enrolment.action());
        context.success();
    }
}
