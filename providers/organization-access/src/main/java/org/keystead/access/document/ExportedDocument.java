package org.keystead.access.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Role;
import org.keystead.access.plan.DocumentFile;
import org.keystead.access.plan.OrganizationJson;
import org.keystead.access.plan.Syntax;

/**
 * Writes a realm as its document, a page of organizations at a time.
 *
 * <p>Every page has a session of its own, so that what was read does not pile up.
 */
public record ExportedDocument(Managing managing, Syntax syntax) {

    private static final int PAGE = 50;

    /** Catalogue, role templates and all organizations that the caller may see. */
    public void writeRealm(OutputStream out) throws IOException {
        try (JsonGenerator generator = generator(out)) {
            generator.writeStartObject();
            RealmModel model = managing.session().getContext().getRealm();
            RealmCatalogue realm = new RealmCatalogue(managing.session(), model);
            generator.writeFieldName(DocumentFile.CATALOGUE);
            generator.writeTree(CatalogueJson.write(realm.catalogue()));
            generator.writeArrayFieldStart(DocumentFile.ROLE_TEMPLATES);
            for (Role template : realm.templates()) {
                generator.writeTree(OrganizationJson.write(template));
            }
            generator.writeEndArray();
            if (model.isOrganizationsEnabled()) {
                generator.writeArrayFieldStart(DocumentFile.ORGANIZATIONS);
                int first = 0;
                Page page;
                do {
                    page = page(first);
                    for (String organization : page.organizations()) {
                        new ExportedOrganization(managing, organization).write(generator);
                    }
                    first += PAGE;
                } while (page.full());
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
    }

    /** One organization and nothing else. */
    public void writeOrganization(OrganizationModel organization, OutputStream out)
            throws IOException {
        try (JsonGenerator generator = generator(out)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart(DocumentFile.ORGANIZATIONS);
            new ExportedOrganization(managing, organization.getId()).write(generator);
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private record Page(boolean full, List<String> organizations) {}

    private Page page(int first) {
        return managing.apart(
                "keystead export",
                own -> {
                    List<OrganizationModel> found =
                            own.getProvider(OrganizationProvider.class)
                                    .getAllStream("", false, first, PAGE)
                                    .toList();
                    return new Page(
                            found.size() == PAGE,
                            found.stream()
                                    .filter(this::visible)
                                    .map(OrganizationModel::getId)
                                    .toList());
                });
    }

    private boolean visible(OrganizationModel organization) {
        return managing.authority()
                .may(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
    }

    private JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator generator = syntax.mapper().getFactory().createGenerator(out);
        return generator.useDefaultPrettyPrinter();
    }
}
