package org.keystead.access.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.function.BiConsumer;
import org.keystead.access.json.Fault;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.model.Catalogue;

/** JSON as tests write it, with single quotes, and what is wrong with it. */
public final class Written {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Written() {}

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Catalogue catalogue(String text) {
        Faults faults = new Faults();
        Catalogue catalogue = CatalogueDocument.read(json(text), "", faults);
        faults.refuse();
        return catalogue;
    }

    static List<String> faultsOfCatalogue(String text) {
        return faults(text, (json, faults) -> CatalogueDocument.read(json, "", faults));
    }

    static List<String> faultsOfRole(String text, Catalogue catalogue) {
        return faults(text, (json, faults) -> RoleDocument.read(json, "", true, catalogue, faults));
    }

    /** What is wrong with an object whose fields are read like that. */
    public static List<String> faultsOfFields(String text, BiConsumer<Fields, Faults> read) {
        return faults(text, (json, faults) -> read.accept(new Fields(json, "", faults), faults));
    }

    private static List<String> faults(String text, BiConsumer<JsonNode, Faults> read) {
        Faults faults = new Faults();
        read.accept(json(text), faults);
        return of(faults);
    }

    static List<String> of(Faults faults) {
        try {
            faults.refuse();
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
