/**
 * Things timed side by side in one run, by hand; CONTRIBUTING says how. Nothing here is part of the
 * build's tests, since a machine's speed proves nothing.
 */
package org.keystead.it.benchmark;
