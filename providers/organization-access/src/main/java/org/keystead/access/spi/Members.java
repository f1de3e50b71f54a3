package org.keystead.access.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keystead.access.model.QueryPlan;

/**
 * Finds Keycloak's own members by what they hold. Federated members without a row are not listed.
 */
public interface Members {

    /** The members whom the filter lets through, ordered by user name, in one statement. */
    List<MemberRow> list(String organization, MemberFilter filter, Page page);

    long count(String organization, MemberFilter filter);

    /** Those of these users who are members, by id. */
    Map<String, MemberRow> among(String organization, Collection<String> users);

    /** The ids of the members whom another system keeps, in one statement. */
    List<String> federated(String organization);

    /**
     * The enabled members whom {@code reach} describes, ordered by user name, in one statement.
     *
     * @param project the id of the project that was asked about; empty for the organization
     * @param now grants that ended before do not count
     */
    List<MemberRow> reaching(
            String organization, QueryPlan reach, Optional<String> project, Instant now, Page page);

    /**
     * The ids of the same members, in their order, in one statement that reads no more than it
     * gives: the last of many take no longer than the first.
     *
     * @param after the last id that is not wanted any more; empty for the first
     * @param max how many are given at most
     */
    List<String> reachingAfter(
            String organization,
            QueryPlan reach,
            Optional<String> project,
            Instant now,
            String after,
            int max);

    long countReaching(String organization, QueryPlan reach, Optional<String> project, Instant now);
}
