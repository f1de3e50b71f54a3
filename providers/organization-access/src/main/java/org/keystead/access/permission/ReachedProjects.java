package org.keystead.access.permission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.Projects;

/** The enabled projects of one organization that a member's grants reach, ordered by alias. */
public record ReachedProjects(
        Projects projects, Decisions decisions, OrganizationModel organization, UserModel member) {

    /** Those whose alias or name contains {@code search}, in any case. */
    public List<Project> list(Optional<String> search, Page page) {
        return closed()
                ? List.of()
                : projects.enabled(organization.getId(), reached(), search, page);
    }

    /** How many there are in all pages. */
    public long count(Optional<String> search) {
        return closed() ? 0 : projects.countEnabled(organization.getId(), reached(), search);
    }

    /**
     * The ids of the only projects that these grants reach.
     *
     * @return empty where they reach all of them
     */
    static Optional<Set<String>> some(List<Grant> grants) {
        List<Grant> live = grants.stream().filter(g -> g.liveAt(Decisions.now())).toList();
        return live.stream().anyMatch(grant -> grant.project().isEmpty())
                ? Optional.empty()
                : Optional.of(
                        live.stream()
                                .flatMap(grant -> grant.project().stream())
                                .collect(Collectors.toSet()));
    }

    private Optional<Set<String>> reached() {
        return some(decisions.grants(organization, member));
    }

    private boolean closed() {
        return !decisions.acts(organization, member, Optional.empty());
    }
}
