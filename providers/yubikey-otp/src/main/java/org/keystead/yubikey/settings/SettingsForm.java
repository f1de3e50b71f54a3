package org.keystead.yubikey.settings;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keystead.yubikey.validation.OutagePolicy;
import org.keystead.yubikey.validation.Settings;

/** The settings as the admin console asks for them. */
public final class SettingsForm {

    public static final List<ProviderConfigProperty> PROPERTIES =
            ProviderConfigurationBuilder.create()
                    .property()
                    .name(Settings.SERVERS)
                    .label(Settings.label(Settings.SERVERS))
                    .helpText("Asked in this order. https only; http for this machine alone.")
                    .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                    .defaultValue(Settings.YUBICLOUD)
                    .add()
                    .property()
                    .name(Settings.CLIENT_ID)
                    .label(Settings.label(Settings.CLIENT_ID))
                    .helpText("The number that the validation servers know this realm by.")
                    .type(ProviderConfigProperty.STRING_TYPE)
                    .required(true)
                    .add()
                    .property()
                    .name(Settings.SECRET_KEY)
                    .label(Settings.label(Settings.SECRET_KEY))
                    .helpText("Base64 as issued with the client id, or ${vault.name}.")
                    .type(ProviderConfigProperty.PASSWORD)
                    .secret(true)
                    .required(true)
                    .add()
                    .property()
                    .name(Settings.BUDGET)
                    .label(Settings.label(Settings.BUDGET))
                    .helpText("For all servers together, 500 to 10000.")
                    .type(ProviderConfigProperty.STRING_TYPE)
                    .defaultValue(Integer.toString(Settings.DEFAULT_BUDGET_MS))
                    .add()
                    .property()
                    .name(Settings.COUNTERS)
                    .label(Settings.label(Settings.COUNTERS))
                    .helpText("Off for servers that cannot sign them, as yubiserver 0.6.")
                    .type(ProviderConfigProperty.BOOLEAN_TYPE)
                    .defaultValue("true")
                    .add()
                    .property()
                    .name(Settings.SHARED_KEYS)
                    .label(Settings.label(Settings.SHARED_KEYS))
                    .helpText("Whether two accounts of the realm may enrol the same key.")
                    .type(ProviderConfigProperty.BOOLEAN_TYPE)
                    .defaultValue("false")
                    .add()
                    .property()
                    .name(Settings.OUTAGE)
                    .label(Settings.label(Settings.OUTAGE))
                    .helpText(
                            "fail: nobody gets in by key. email: an e-mail code, at level 1 only.")
                    .type(ProviderConfigProperty.LIST_TYPE)
                    .options(OutagePolicy.labels())
                    .defaultValue(OutagePolicy.FAIL.label())
                    .add()
                    .build();

    private SettingsForm() {}
}
