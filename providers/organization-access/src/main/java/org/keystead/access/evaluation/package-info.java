/**
 * From grants to effective permissions: one pure function that every answer comes from.
 *
 * <p>Uses {@code model} only; knows no clock, no database and no Keycloak.
 */
package org.keystead.access.evaluation;
