/** Realms that are written, read, taken out and brought back through every door of Keycloak. */
package org.keystead.it.transfer;
