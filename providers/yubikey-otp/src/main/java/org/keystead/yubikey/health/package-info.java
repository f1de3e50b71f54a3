/**
 * What a node says of its validation servers and settings at the health endpoint.
 *
 * <p>Uses {@code credential}, which holds them.
 */
package org.keystead.yubikey.health;
