package org.keystead.email;

/** Stands before the steps of a level above the first. */
public final class StepUpReasonFactory extends StepFactory {

    public StepUpReasonFactory() {
        super(new StepUpReason());
    }

    @Override
    public String getId() {
        return "keystead-step-up-reason";
    }

    @Override
    public String getDisplayType() {
        return "Reason for a stronger login";
    }

    @Override
    public String getHelpText() {
        return "Has the next page say which application asks for a stronger login.";
    }
}
