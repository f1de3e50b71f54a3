package org.keystead.access.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Role;

/** The roles that belong to one organization. */
public interface CustomRoles {

    /** All of them, ordered by name. */
    List<Role> list(String organization);

    default Optional<Role> find(String organization, String name) {
        return list(organization).stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** Every section that some custom role of the realm names. */
    Set<String> sectionsInUse();

    /** Whether any organization of the realm has a role of that name. */
    boolean exists(String name);

    /**
     * Adds a role.
     *
     * @throws ModelDuplicateException if the organization has one with that name
     */
    void create(String organization, Role role);

    /** Gives the role of that name these properties. */
    void update(String organization, Role role);

    /** Removes it and takes it from everybody who holds it, or was promised it. */
    void remove(String organization, String name);
}
