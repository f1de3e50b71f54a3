/**
 * A YubiKey for people who have none, and a validation server that knows it. For the demo alone.
 *
 * <p>Needs nothing but the JDK; the tests of the second factor use it as their key.
 */
package org.keystead.demo.yubikey;
