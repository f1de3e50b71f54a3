/** The OpenID Authorization API 1.0, as applications that know only its words meet it. */
package org.keystead.it.authzen;
