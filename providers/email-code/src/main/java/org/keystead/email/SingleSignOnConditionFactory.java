package org.keystead.email;

import org.keycloak.authentication.AuthenticatorUtil;

/** True when an earlier login is enough for this one, so that nothing but choices is asked. */
public final class SingleSignOnConditionFactory extends ConditionFactory {

    public SingleSignOnConditionFactory() {
        super(context -> AuthenticatorUtil.isSSOAuthentication(context.getAuthenticationSession()));
    }

    @Override
    public String getId() {
        return "keystead-condition-single-sign-on";
    }

    @Override
    public String getDisplayType() {
        return "Condition - single sign-on";
    }

    @Override
    public String getHelpText() {
        return "Runs the flow only for who is logged in already, at a level that is high enough.";
    }
}
