/**
 * The words of the access model as records and enums.
 *
 * <p>Uses the Java library only; every other package may use it.
 */
package org.keystead.access.model;
