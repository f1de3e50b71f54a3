/**
 * Starts the stock Keycloak distribution with this repository's jars, and talks to it over HTTP.
 *
 * <p>Nothing here knows what is being tested.
 */
package org.keystead.it.server;
