/** Tests of the sentences that travel, and of what is refused. */
package org.keystead.access.realmfile;
