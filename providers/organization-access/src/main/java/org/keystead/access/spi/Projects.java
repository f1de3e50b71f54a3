package org.keystead.access.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;

/** The projects of organizations. */
public interface Projects {

    /** The project with that id, else with that alias, if it is this organization's. */
    Optional<Project> find(String organization, String idOrAlias);

    /** The reserved project of the organization, if it was made. */
    Optional<Project> reserved(String organization);

    /** Those of these ids that are this organization's, by id. */
    Map<String, Project> byId(String organization, Collection<String> ids);

    /** Those at which something of this is granted, by id. */
    default Map<String, Project> ofGrants(String organization, Collection<Grant> grants) {
        return byId(
                organization,
                grants.stream()
                        .flatMap(grant -> grant.project().stream())
                        .collect(Collectors.toSet()));
    }

    /** The enabled projects of several organizations, by organization; {@code max} in all. */
    Map<String, List<Project>> enabledOf(Collection<String> organizations, int max);

    /** Projects whose alias or name contains {@code search}, in any case, ordered by alias. */
    List<Project> list(String organization, Optional<String> search, Page page);

    long count(String organization, Optional<String> search);

    /** How many of the projects that {@link #list} gives come before {@code alias}. */
    long countBefore(String organization, Optional<String> search, String alias);

    /** The enabled projects of one organization, ordered by alias. */
    List<Project> enabled(String organization, Page page);

    long countEnabled(String organization);

    /**
     * The enabled projects whose alias or name contains {@code search}, in any case, ordered by
     * alias.
     *
     * @param among their ids; empty where all of the organization's are meant
     */
    List<Project> enabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search,
            Page page);

    /** How many of these there are in all pages. */
    long countEnabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search);

    /**
     * Adds a project.
     *
     * @param project its id is taken as given
     * @throws ModelDuplicateException if the organization has one with that alias, or with that
     *     alias as its id
     */
    void create(Project project);

    /**
     * Changes name, description, enabled and attributes of the project with that id.
     *
     * @throws ModelDuplicateException if it gets an alias that is another project's alias or id
     */
    void update(Project project);

    /** Removes it with everything granted there. */
    void remove(Project project);
}
