/** Tests of giving and taking, without a server. */
package org.keystead.access.grant;
