/** Changes of what all organizations of a realm share: the catalogue and the role templates. */
package org.keystead.access.realm;
