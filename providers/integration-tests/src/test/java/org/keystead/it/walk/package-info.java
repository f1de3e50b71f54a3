/**
 * Random walks: members of an organization call what they may, and what they may not, while an
 * administrator changes the catalogue and the templates under them.
 *
 * <p>What they may end up with is said here a second time, and shares no code with the pack.
 */
package org.keystead.it.walk;
