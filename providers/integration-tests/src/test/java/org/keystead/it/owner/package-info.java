/** An organization keeps an owner who can act, whichever door is tried. */
package org.keystead.it.owner;
