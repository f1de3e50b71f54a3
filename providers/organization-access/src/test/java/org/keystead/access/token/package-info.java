/** Tests of what a claim holds. */
package org.keystead.access.token;
