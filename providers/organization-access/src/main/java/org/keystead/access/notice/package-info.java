/**
 * The mails of the access model: to owners about grants that end, to those who are invited, and to
 * users about their API keys.
 *
 * <p>Names in them were chosen by users, so each is shown as {@code PlainName} makes it.
 *
 * <p>Uses {@code decision}, {@code invariant}, {@code catalogue} and {@code spi}.
 */
package org.keystead.access.notice;
