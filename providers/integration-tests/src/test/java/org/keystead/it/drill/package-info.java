/**
 * Bad days: what happens is said before, what was lost is counted and printed.
 *
 * <p>Those called {@code IT} are short and run in every build, the others by name.
 */
package org.keystead.it.drill;
