/** Rules of the resources that need no server to be tried. */
package org.keystead.access.rest;
