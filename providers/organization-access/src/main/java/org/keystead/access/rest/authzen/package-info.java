/** The OpenID Authorization API. */
package org.keystead.access.rest.authzen;
