/** What people read, in each language that the pack speaks. */
package org.keystead.it.words;
