/** Inviting somebody, and what accepting brings. Knows no HTTP. */
package org.keystead.access.invitation;
