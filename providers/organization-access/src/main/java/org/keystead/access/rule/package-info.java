/**
 * What must be true of an organization, judged on who holds what in it and nothing else: no store,
 * no lock, no request.
 *
 * <p>Whoever changes an organization, through whichever door, asks here. Uses {@code model}.
 */
package org.keystead.access.rule;
