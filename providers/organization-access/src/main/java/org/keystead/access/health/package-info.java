/**
 * What a node says of realms whose catalogue it cannot read, at the health endpoint.
 *
 * <p>Uses {@code catalogue}, which notes them.
 */
package org.keystead.access.health;
