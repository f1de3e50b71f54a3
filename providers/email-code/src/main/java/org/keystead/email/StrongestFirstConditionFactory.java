package org.keystead.email;

import org.keycloak.authentication.AuthenticationFlowContext;

/** Always true; sees to it that the steps beside it are offered with the strongest first. */
public final class StrongestFirstConditionFactory extends ConditionFactory {

    // a condition, for a required step beside alternatives would make Keycloak pass those over
    public StrongestFirstConditionFactory() {
        super(StrongestFirstConditionFactory::matches);
    }

    private static boolean matches(AuthenticationFlowContext context) {
        new FactorOrder(context.getUser().credentialManager()).establish();
        return true;
    }

    @Override
    public String getId() {
        return "keystead-condition-strongest-first";
    }

    @Override
    public String getDisplayType() {
        return "Condition - strongest factor first";
    }

    @Override
    public String getHelpText() {
        return "Always true. Offers YubiKey, authenticator app, security key and recovery codes in"
                + " this order, whatever the order in which the user set them up.";
    }
}
