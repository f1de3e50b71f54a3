/**
 * Puts effective permissions into tokens.
 *
 * <p>Uses {@code decision} and {@code evaluation}, so a claim says what the endpoint says.
 */
package org.keystead.access.token;
