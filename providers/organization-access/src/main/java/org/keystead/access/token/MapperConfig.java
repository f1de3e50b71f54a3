package org.keystead.access.token;

import java.util.List;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * What the claim has in it.
 *
 * @param maxSize bytes of JSON that one organization may take; beyond it only {@code truncated}
 * @param maxTotalSize bytes of JSON that all organizations may take together
 */
record MapperConfig(
        boolean sections, boolean projects, boolean roles, int maxSize, int maxTotalSize) {

    private static final String SECTIONS = "sections";
    private static final String PROJECTS = "projects";
    private static final String ROLES = "roles";
    private static final String MAX_SIZE = "maxSize";
    private static final String MAX_TOTAL_SIZE = "maxTotalSize";
    private static final int DEFAULT_MAX_SIZE = 4096;

    static MapperConfig of(ProtocolMapperModel model) {
        return new MapperConfig(
                flag(model, SECTIONS),
                flag(model, PROJECTS),
                flag(model, ROLES),
                size(model, MAX_SIZE),
                size(model, MAX_TOTAL_SIZE));
    }

    static List<ProviderConfigProperty> properties() {
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
        flag(properties, SECTIONS, "Sections", "Levels on sections.");
        flag(properties, PROJECTS, "Projects", "Projects where the user holds a grant.");
        flag(properties, ROLES, "Roles", "Names of roles.");
        size(
                properties,
                MAX_SIZE,
                "Maximum size",
                "Bytes an organization may take; beyond it the application must ask.");
        size(
                properties,
                MAX_TOTAL_SIZE,
                "Maximum size of the claim",
                "Bytes all organizations may take together, since a token travels in a header.");
        return properties.build();
    }

    private static void flag(
            ProviderConfigurationBuilder properties, String name, String label, String help) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add();
    }

    private static void size(
            ProviderConfigurationBuilder properties, String name, String label, String help) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(DEFAULT_MAX_SIZE))
                .add();
    }

    private static boolean flag(ProtocolMapperModel model, String name) {
        return !"false".equals(model.getConfig().get(name));
    }

    private static int size(ProtocolMapperModel model, String name) {
        String text = model.getConfig().get(name);
        return text != null && text.matches("[0-9]{1,7}")
                ? Integer.parseInt(text)
                : DEFAULT_MAX_SIZE;
    }
}
