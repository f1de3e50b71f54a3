/**
 * The endpoints. A resource authenticates, authorizes, asks and maps; it decides nothing itself.
 *
 * <p>Uses everything below; what is sent is in {@code representation}.
 */
package org.keystead.access.rest;
