package org.keystead.access.token;

import java.util.Map;
import java.util.Objects;
import org.keycloak.models.ProtocolMapperModel;

/**
 * What the claim has in it.
 *
 * @param maxSize bytes of JSON that one organization may take; beyond it only {@code truncated}
 * @param maxTotalSize bytes of JSON that all organizations may take together
 */
record MapperConfig(
        boolean sections, boolean projects, boolean roles, int maxSize, int maxTotalSize) {

    /**
     * Reads a mapper; what is out of bounds, as Keycloak may let it in, is as if it was not set.
     */
    static MapperConfig of(ProtocolMapperModel mapper) {
        Map<String, String> config = mapper.getConfig();
        return new MapperConfig(
                flag(config, MapperForm.SECTIONS),
                flag(config, MapperForm.PROJECTS),
                flag(config, MapperForm.ROLES),
                size(config, MapperForm.MAX_SIZE),
                size(config, MapperForm.MAX_TOTAL_SIZE));
    }

    private static boolean flag(Map<String, String> config, String name) {
        return !"false".equals(config.get(name));
    }

    private static int size(Map<String, String> config, String name) {
        String text = Objects.requireNonNullElse(config.get(name), "");
        return MapperForm.SIZE.matcher(text).matches()
                ? Integer.parseInt(text)
                : MapperForm.DEFAULT_MAX_SIZE;
    }
}
