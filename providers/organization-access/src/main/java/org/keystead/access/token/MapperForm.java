package org.keystead.access.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of the mapper as the admin console asks for them. */
final class MapperForm {

    static final String SECTIONS = "sections";
    static final String PROJECTS = "projects";
    static final String ROLES = "roles";
    static final String MAX_SIZE = "maxSize";
    static final String MAX_TOTAL_SIZE = "maxTotalSize";
    static final int DEFAULT_MAX_SIZE = 4096;
    static final Pattern SIZE = Pattern.compile("[0-9]{1,7}");

    private static final List<ProviderConfigProperty> OWN =
            ProviderConfigurationBuilder.create()
                    .property(flag(SECTIONS, "Sections", "Levels on sections."))
                    .property(flag(PROJECTS, "Projects", "Projects where the user holds a grant."))
                    .property(flag(ROLES, "Roles", "Names of roles."))
                    .property(
                            size(
                                    MAX_SIZE,
                                    "Maximum size",
                                    "Bytes an organization may take, 0 to 9999999; beyond it the"
                                            + " application must ask."))
                    .property(
                            size(
                                    MAX_TOTAL_SIZE,
                                    "Maximum size of the claim",
                                    "Bytes all organizations may take together, 0 to 9999999,"
                                            + " since a token travels in a header."))
                    .build();

    private MapperForm() {}

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>(OWN);
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(
                properties, OrganizationAccessMapper.class);
        return properties;
    }

    /** Writes out what is not set, which the console would else show, and save, as off. */
    static void complete(ProtocolMapperModel mapper) {
        for (ProviderConfigProperty property : OWN) {
            mapper.getConfig()
                    .putIfAbsent(property.getName(), property.getDefaultValue().toString());
        }
    }

    /**
     * What is wrong with a mapper's settings.
     *
     * @param messages of the admin console, where Keycloak keeps the labels of its own settings
     */
    static List<String> faults(ProtocolMapperModel mapper, Properties messages) {
        List<String> faults = new ArrayList<>();
        for (ProviderConfigProperty property : properties()) {
            fault(property, mapper.getConfig())
                    .map(rule -> name(property, messages) + " must be " + rule)
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> fault(
            ProviderConfigProperty property, Map<String, String> config) {
        String value = config.get(property.getName());
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (property.getName().equals(MAX_SIZE) || property.getName().equals(MAX_TOTAL_SIZE)) {
            return SIZE.matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of("a whole number from 0 to 9999999");
        }
        return value.equals("true") || value.equals("false")
                ? Optional.empty()
                : Optional.of("true or false");
    }

    private static String name(ProviderConfigProperty property, Properties messages) {
        String label = messages.getProperty(property.getLabel(), property.getLabel());
        return label + " (" + property.getName() + ")";
    }

    private static ProviderConfigProperty flag(String name, String label, String help) {
        return property(name, label, help, ProviderConfigProperty.BOOLEAN_TYPE, "true");
    }

    private static ProviderConfigProperty size(String name, String label, String help) {
        String standard = String.valueOf(DEFAULT_MAX_SIZE);
        return property(name, label, help, ProviderConfigProperty.STRING_TYPE, standard);
    }

    private static ProviderConfigProperty property(
            String name, String label, String help, String type, String standard) {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(name);
        property.setLabel(label);
        property.setHelpText(help);
        property.setType(type);
        property.setDefaultValue(standard);
        return property;
    }
}
