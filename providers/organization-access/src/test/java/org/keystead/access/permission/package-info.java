/** What is answered about permissions. */
package org.keystead.access.permission;
