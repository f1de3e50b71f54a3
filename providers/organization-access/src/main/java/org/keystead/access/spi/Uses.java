package org.keystead.access.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;

/** Finds what live grants of the realm depend on, before its meaning changes. */
public interface Uses {

    /**
     * What is granted somewhere, and where.
     *
     * @param project of which kind; empty for organizations
     */
    record Use<T>(T what, Optional<Project.Kind> project) {}

    /** A custom role, which its organization's members hold. */
    record HeldRole(String organization, String name) {}

    /** Every permission that is granted directly, each once. */
    Set<Use<Permission>> direct();

    /** Every permission that a custom role gives to a holder, each once. */
    Set<Use<Permission>> custom();

    /** The name of every role template that is held, each once. */
    Set<Use<String>> templates();

    /** The grants that are such a use, oldest first, {@code max} at most. */
    List<Grant> grants(Use<Permission> direct, int max);

    /** The custom roles that are such a use, {@code max} at most. */
    List<HeldRole> roles(Use<Permission> custom, int max);
}
