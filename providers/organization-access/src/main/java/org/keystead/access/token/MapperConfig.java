package org.keystead.access.token;

import java.util.List;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * What the claim has in it.
 *
 * @param maxSize bytes of JSON that one organization may take; beyond it only {@code truncated}
 */
record MapperConfig(boolean sections, boolean projects, boolean roles, int maxSize) {

    private static final String SECTIONS = "sections";
    private static final String PROJECTS = "projects";
    private static final String ROLES = "roles";
    private static final String MAX_SIZE = "maxSize";
    private static final int DEFAULT_MAX_SIZE = 4096;

    static MapperConfig of(ProtocolMapperModel model) {
        return new MapperConfig(
                flag(model, SECTIONS),
                flag(model, PROJECTS),
                flag(model, ROLES),
                size(model.getConfig().get(MAX_SIZE)));
    }

    static List<ProviderConfigProperty> properties() {
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
        flag(properties, SECTIONS, "Sections", "Levels on sections.");
        flag(properties, PROJECTS, "Projects", "Projects where the user holds a grant.");
        flag(properties, ROLES, "Roles", "Names of roles.");
        properties
                .property()
                .name(MAX_SIZE)
                .label("Maximum size")
                .helpText("Bytes an organization may take; beyond it the application must ask.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(DEFAULT_MAX_SIZE))
                .add();
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

    private static boolean flag(ProtocolMapperModel model, String name) {
        return !"false".equals(model.getConfig().get(name));
    }

    private static int size(String text) {
        return text != null && text.matches("[0-9]{1,7}")
                ? Integer.parseInt(text)
                : DEFAULT_MAX_SIZE;
    }
}
