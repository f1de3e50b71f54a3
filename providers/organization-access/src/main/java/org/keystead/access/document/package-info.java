/**
 * Reads JSON that people wrote: every fault is found, named by its path, and nothing is guessed.
 *
 * <p>Uses {@code model} and Jackson only.
 */
package org.keystead.access.document;
