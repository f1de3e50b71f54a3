/** Tests of what must be true of who holds what. */
package org.keystead.access.rule;
