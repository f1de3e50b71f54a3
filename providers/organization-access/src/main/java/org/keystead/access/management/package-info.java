/**
 * By what right somebody changes an organization or a realm, and what no change may break.
 *
 * <p>Who acts, what they may give, how a right is asked for a second time, and the admin event of a
 * change. Knows no HTTP.
 */
package org.keystead.access.management;
