package org.keystead.access.realmfile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.partialimport.PartialImportResult;
import org.keycloak.partialimport.PartialImportResults;
import org.keycloak.partialimport.ResourceType;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation.Policy;
import org.keycloak.services.ErrorResponse;
import org.keycloak.util.JsonSerialization;
import org.keystead.access.catalogue.CatalogueProvider;
import org.keystead.access.catalogue.RoleTemplateProvider;

/**
 * The catalogue and the role templates of a partial import, whose file has the same {@code
 * components} as a partial export: Keycloak's own import takes none.
 *
 * <p>What is there already is refused, skipped or overwritten as the file asks. Keycloak's list of
 * kinds has none for components, so results and admin events call them realm roles.
 */
final class PartialComponents {

    private static final String CATALOGUE = CatalogueProvider.class.getName();
    private static final String TEMPLATE = RoleTemplateProvider.class.getName();

    private final RealmModel realm;
    private final Policy policy;
    private final PartialImportResults results;

    private PartialComponents(RealmModel realm, Policy policy, PartialImportResults results) {
        this.realm = realm;
        this.policy = policy;
        this.results = results;
    }

    /** Stores what the file brings, and adds it to {@code results}. */
    static void store(byte[] file, RealmModel realm, PartialImportResults results) {
        try {
            JsonNode content = JsonSerialization.mapper.readTree(file);
            PartialComponents components =
                    new PartialComponents(
                            realm,
                            Policy.valueOf(content.path("ifResourceExists").asText("FAIL")),
                            results);
            for (String type : List.of(CATALOGUE, TEMPLATE)) {
                JsonNode list = content.path("components").path(type);
                if (!list.isMissingNode()) {
                    read(list).forEach(component -> components.store(type, component));
                }
            }
        } catch (IOException | IllegalArgumentException | ComponentValidationException e) {
            throw ErrorResponse.error(e.getMessage(), Response.Status.BAD_REQUEST);
        }
    }

    private static List<ComponentExportRepresentation> read(JsonNode list) {
        return JsonSerialization.mapper.convertValue(
                list, new TypeReference<List<ComponentExportRepresentation>>() {});
    }

    private void store(String type, ComponentExportRepresentation component) {
        Optional<ComponentModel> present =
                realm.getComponentsStream(realm.getId(), type)
                        // a realm has one catalogue, whatever it is called
                        .filter(
                                c ->
                                        type.equals(CATALOGUE)
                                                || c.getName().equals(component.getName()))
                        .findFirst();
        if (present.isEmpty()) {
            ComponentModel added = realm.addComponentModel(model(type, component));
            results.addResult(
                    PartialImportResult.added(
                            ResourceType.REALM_ROLE,
                            component.getName(),
                            added.getId(),
                            settings(component)));
        } else if (policy == Policy.OVERWRITE) {
            ComponentModel model = model(type, component);
            model.setId(present.get().getId());
            realm.updateComponent(model);
            results.addResult(
                    PartialImportResult.overwritten(
                            ResourceType.REALM_ROLE,
                            component.getName(),
                            model.getId(),
                            settings(component)));
        } else if (policy == Policy.SKIP) {
            results.addResult(
                    PartialImportResult.skipped(
                            ResourceType.REALM_ROLE,
                            component.getName(),
                            present.get().getId(),
                            settings(component)));
        } else {
            throw ErrorResponse.exists(
                    component.getProviderId() + " '" + component.getName() + "' already exists");
        }
    }

    private ComponentModel model(String type, ComponentExportRepresentation component) {
        ComponentModel model = new ComponentModel();
        model.setParentId(realm.getId());
        model.setProviderType(type);
        model.setProviderId(component.getProviderId());
        model.setName(component.getName());
        model.setConfig(component.getConfig());
        return model;
    }

    private static Map<String, Object> settings(ComponentExportRepresentation component) {
        return Map.of("providerId", component.getProviderId(), "config", component.getConfig());
    }
}
