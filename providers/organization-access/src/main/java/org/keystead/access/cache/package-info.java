/**
 * The contract of {@code spi} with a memory, kept right across the cluster.
 *
 * <p>Uses {@code model} and {@code spi}; asks the store by its provider id, and only when it must.
 */
package org.keystead.access.cache;
