/** Organizations whose owners cannot act. */
package org.keystead.access.owner;
