/** By what right somebody changes something, what is refused, and what is noted of a change. */
package org.keystead.it.management;
