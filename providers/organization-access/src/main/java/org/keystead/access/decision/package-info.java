/**
 * Answers what somebody may do now: Keycloak's organizations, users and states put together with
 * the evaluator. Endpoint, claim and management all ask here, so they cannot disagree.
 *
 * <p>Uses {@code model}, {@code evaluation}, {@code spi} and {@code catalogue}.
 */
package org.keystead.access.decision;
