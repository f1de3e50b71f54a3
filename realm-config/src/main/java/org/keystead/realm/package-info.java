/**
 * The {@code keystead} command: sets realms up and tells what is amiss with them, over Keycloak's
 * own administration REST.
 *
 * <p>A sub-command is one {@link org.keystead.realm.Command} in the list of {@link
 * org.keystead.realm.Keystead}. Secrets come from the environment only.
 */
package org.keystead.realm;
