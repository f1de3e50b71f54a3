package org.keystead.access.realmfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** The attributes of an organization in a realm file under which our lines travel. */
record OrganizationLines(
        List<String> projects,
        List<String> roles,
        List<String> grants,
        List<String> approvals,
        List<String> keys) {

    static final String PROJECTS = "keystead.projects";
    static final String ROLES = "keystead.roles";
    static final String GRANTS = "keystead.grants";
    static final String APPROVALS = "keystead.approvals";
    static final String KEYS = "keystead.keys";

    private static final Set<String> NAMES = Set.of(PROJECTS, ROLES, GRANTS, APPROVALS, KEYS);

    /** Those of these names that an import of a realm takes for lines. */
    static Set<String> in(Set<String> names) {
        return names.stream().filter(NAMES::contains).collect(Collectors.toSet());
    }

    /** The lines, which the representation no longer has afterwards. */
    static OrganizationLines takeFrom(OrganizationRepresentation organization) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        if (organization.getAttributes() != null) {
            attributes.putAll(organization.getAttributes());
        }
        OrganizationLines lines =
                new OrganizationLines(
                        take(attributes, PROJECTS),
                        take(attributes, ROLES),
                        take(attributes, GRANTS),
                        take(attributes, APPROVALS),
                        take(attributes, KEYS));
        organization.setAttributes(attributes);
        return lines;
    }

    void putInto(OrganizationRepresentation organization) {
        takeFrom(organization);
        put(organization, PROJECTS, projects);
        put(organization, ROLES, roles);
        put(organization, GRANTS, grants);
        put(organization, APPROVALS, approvals);
        put(organization, KEYS, keys);
    }

    private static List<String> take(Map<String, List<String>> attributes, String name) {
        List<String> lines = attributes.remove(name);
        return lines == null ? List.of() : lines;
    }

    private static void put(
            OrganizationRepresentation organization, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            organization.getAttributes().put(name, lines);
        }
    }
}
