package org.keystead.access.representation;

import java.util.List;

/**
 * What accepting an invitation gave.
 *
 * @param withheld what was promised and could not be given any more
 */
public record AcceptanceRepresentation(
        OrganizationReference organization,
        List<GrantRepresentation> grants,
        List<GrantRepresentation> withheld) {}
