package org.keystead.email;

import org.keycloak.authentication.AuthenticationFlowContext;

/** Has the next page say why a login is asked for more; asks for nothing itself. */
final class StepUpReason implements Step {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.setForwardedInfoMessage(
                "keysteadStepUpReason",
                ClientName.of(context.getAuthenticationSession().getClient()));
        context.success();
    }

    /** It may stand before the step that asks who the user is. */
    @Override
    public boolean requiresUser() {
        return false;
    }
}
