package org.keystead.access.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.Projects;

/**
 * The projects of one organization as they are shown: those that are stored and, in its place among
 * them, the reserved one before it is stored.
 */
public record OrganizationProjects(Managing managing, OrganizationModel organization) {

    /** Projects whose alias or name contains {@code search}, in any case, ordered by alias. */
    public List<Project> list(Optional<String> search, Page page) {
        return unstored(search)
                .map(reserved -> list(search, page, reserved))
                .orElseGet(() -> stored().list(organization.getId(), search, page));
    }

    /**
     * The project of that id or alias.
     *
     * @throws Refusal if there is none
     */
    public Project get(String idOrAlias) {
        return managing.decisions()
                .project(organization, idOrAlias)
                .orElseThrow(() -> Refusal.notFound("project"));
    }

    /** How many there are in all pages. */
    public long count(Optional<String> search) {
        return stored().count(organization.getId(), search) + unstored(search).stream().count();
    }

    private List<Project> list(Optional<String> search, Page page, Project reserved) {
        String id = organization.getId();
        long place = stored().countBefore(id, search, reserved.alias()) - page.first();
        if (place < 0) {
            return stored().list(id, search, new Page(page.first() - 1, page.max()));
        }
        if (place >= page.max()) {
            return stored().list(id, search, page);
        }
        Page others = new Page(page.first(), page.max() - 1);
        List<Project> shown = new ArrayList<>(stored().list(id, search, others));
        // fewer than were counted when another request removed some in between
        shown.add(Math.min((int) place, shown.size()), reserved);
        return shown;
    }

    private Optional<Project> unstored(Optional<String> search) {
        String part = search.map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        return managing.decisions()
                .unstored(organization)
                .filter(
                        project ->
                                project.alias().contains(part)
                                        || project.name().toLowerCase(Locale.ROOT).contains(part));
    }

    private Projects stored() {
        return managing.access().projects();
    }
}
