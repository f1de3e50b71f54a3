package org.keystead.email;

/** True unless the login comes from a device that the user had remembered. */
public final class UnknownDeviceConditionFactory extends ConditionFactory {

    public UnknownDeviceConditionFactory() {
        super(context -> !new TrustedDevices(context).isTrusted());
    }

    @Override
    public String getId() {
        return "keystead-condition-unknown-device";
    }

    @Override
    public String getDisplayType() {
        return "Condition - unknown device";
    }

    @Override
    public String getHelpText() {
        return "Runs the flow unless the user had this device remembered.";
    }

    /** The devices' type, by which Keycloak's account console learns that they are in use. */
    @Override
    public String getReferenceCategory() {
        return TrustedDevices.TYPE;
    }
}
