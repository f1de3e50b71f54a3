/**
 * What was changed in an organization, by whom and when, from Keycloak's admin events. Everything
 * that is shown of an event is listed; whatever else it has stays with the realm's administrators.
 */
package org.keystead.access.history;
