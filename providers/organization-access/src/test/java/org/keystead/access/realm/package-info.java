/** Tests of changes of what all organizations of a realm share, without a server. */
package org.keystead.access.realm;
