/**
 * The YubiKey step on a real server, against an independent validation server and in a browser.
 *
 * <p>Keys are the demo's; where a peer must misbehave it is ours, held to Yubico's client in the
 * module's own tests.
 */
package org.keystead.it.yubikey;
