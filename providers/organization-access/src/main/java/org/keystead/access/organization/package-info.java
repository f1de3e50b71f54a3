/** Bringing organizations and their projects into being. Knows no HTTP. */
package org.keystead.access.organization;
