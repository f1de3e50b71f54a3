/**
 * Why something is not done, said once for every endpoint, import and listener.
 *
 * <p>Knows no HTTP: {@code rest} turns these into answers. Uses {@code model}.
 */
package org.keystead.access.refusal;
