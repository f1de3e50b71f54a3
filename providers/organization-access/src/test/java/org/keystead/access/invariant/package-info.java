/** Tests of what must stay true of a realm's organizations, without a server. */
package org.keystead.access.invariant;
