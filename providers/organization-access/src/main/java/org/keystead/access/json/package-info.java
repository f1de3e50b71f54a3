/**
 * Reads JSON that people wrote: faults are named by their paths, up to a hundred, and nothing is
 * guessed.
 *
 * <p>Uses Jackson only.
 */
package org.keystead.access.json;
