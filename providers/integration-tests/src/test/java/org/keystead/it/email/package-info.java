/**
 * The second step as a person and as an attacker meet it: a real browser, a real mail server, the
 * shared Keycloak, a realm of its own for each class.
 */
package org.keystead.it.email;
