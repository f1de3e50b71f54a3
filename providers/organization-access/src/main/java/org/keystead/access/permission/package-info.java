/**
 * What is asked about permissions: checks, explanations, who may, the support desk.
 *
 * <p>Knows no HTTP.
 */
package org.keystead.access.permission;
