package org.keystead.email;

/** Offers the choice of a factor to set up as a step of any flow. */
public final class EnrolmentChoiceFactory extends StepFactory {

    public EnrolmentChoiceFactory() {
        super(new EnrolmentChoice());
    }

    @Override
    public String getId() {
        return "keystead-enrolment-choice";
    }

    @Override
    public String getDisplayType() {
        return "Set up a strong factor";
    }

    @Override
    public String getHelpText() {
        return "Lets the user choose among YubiKey, authenticator app and security key, whichever the"
                + " realm has, and sets the chosen one up before the login ends.";
    }
}
