package org.keystead.access.model;

import java.util.Optional;

/**
 * How an organization gets its first owner.
 *
 * @param role the role that its founder holds; empty when nobody gets one
 * @param selfService whether users may found organizations themselves
 * @param firstMember whether the first member of an organization that an administrator made gets
 *     the role by itself
 * @param limit how many organizations that are still there one user may have founded
 */
public record Founding(Optional<String> role, boolean selfService, boolean firstMember, int limit) {

    public static final int DEFAULT_LIMIT = 10;

    public static final Founding NONE = new Founding(Optional.empty(), false, false, DEFAULT_LIMIT);
}
