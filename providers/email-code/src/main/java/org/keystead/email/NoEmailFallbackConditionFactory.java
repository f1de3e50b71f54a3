package org.keystead.email;

/** True unless an administrator let the user do without a strong factor for one login. */
public final class NoEmailFallbackConditionFactory extends ConditionFactory {

    public NoEmailFallbackConditionFactory() {
        super(context -> !new EmailFallback(context).isGiven());
    }

    @Override
    public String getId() {
        return "keystead-condition-no-email-fallback";
    }

    @Override
    public String getDisplayType() {
        return "Condition - no e-mail fallback";
    }

    @Override
    public String getHelpText() {
        return "Runs the flow unless an administrator let the user log in by mailed code once.";
    }
}
