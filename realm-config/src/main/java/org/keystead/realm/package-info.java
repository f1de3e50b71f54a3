/**
 * The {@code keystead} command: sets realms up and reports what is amiss with them, over Keycloak's
 * own administration REST.
 *
 * <p>A sub-command is a class that {@link org.keystead.realm.Keystead} adds, with its options as
 * fields. Secrets come from the environment only.
 */
package org.keystead.realm;
