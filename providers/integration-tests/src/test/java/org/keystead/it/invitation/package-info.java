/** Inviting people, the mail that they get, and what accepting brings. */
package org.keystead.it.invitation;
