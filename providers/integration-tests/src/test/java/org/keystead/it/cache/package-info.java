/** What a node remembers, and that it forgets in time what is no longer true. */
package org.keystead.it.cache;
