package org.keystead.access.spi;

import java.util.Optional;

/**
 * Chooses members of an organization; every part that is given must fit.
 *
 * @param search part of the user name, e-mail address, first or last name, in any case
 * @param role the name of a role that they hold at any scope
 * @param project the id of a project where they hold anything
 */
public record MemberFilter(
        Optional<String> search, Optional<String> role, Optional<String> project) {}
