/**
 * The endpoints. A resource authenticates, authorizes, asks and maps; it decides nothing itself.
 *
 * <p>Uses everything below; what is sent and received is in {@code rest.representation}.
 */
package org.keystead.access.rest;
