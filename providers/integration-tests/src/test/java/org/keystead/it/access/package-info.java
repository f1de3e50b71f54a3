/** Organization access on a real server, as applications, owners and administrators meet it. */
package org.keystead.it.access;
