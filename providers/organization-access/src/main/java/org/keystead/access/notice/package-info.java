/**
 * Tells owners by mail of grants that are about to end, or have ended.
 *
 * <p>Uses {@code decision}, {@code invariant}, {@code catalogue} and {@code spi}.
 */
package org.keystead.access.notice;
