package org.keystead.access.spi;

import java.util.Optional;

/**
 * Chooses members by what they hold; every part that is given must fit.
 *
 * @param role the name of a role that they hold at any scope
 * @param project the id of a project where they hold anything
 * @param search part of the user name or e-mail address, in any case
 */
public record GrantFilter(
        Optional<String> role, Optional<String> project, Optional<String> search) {}
