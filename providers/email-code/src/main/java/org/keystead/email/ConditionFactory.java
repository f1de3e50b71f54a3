package org.keystead.email;

import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;

/** What the conditions of this jar have in common: nothing to set. */
abstract class ConditionFactory extends StepFactory implements ConditionalAuthenticatorFactory {

    private final Condition condition;

    ConditionFactory(Condition condition) {
        super(condition);
        this.condition = condition;
    }

    @Override
    public String getReferenceCategory() {
        return REFERENCE_CATEGORY;
    }

    @Override
    public final ConditionalAuthenticator getSingleton() {
        return condition;
    }
}
