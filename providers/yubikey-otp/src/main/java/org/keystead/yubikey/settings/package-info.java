/**
 * The settings of this step: the admin console's form, and the check of what is saved or imported.
 *
 * <p>Uses {@code credential} and {@code validation}.
 */
package org.keystead.yubikey.settings;
