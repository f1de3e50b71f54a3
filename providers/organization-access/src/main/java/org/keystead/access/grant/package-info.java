/** Giving and taking what one member holds. Knows no HTTP. */
package org.keystead.access.grant;
