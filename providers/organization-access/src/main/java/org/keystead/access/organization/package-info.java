/** Organizations brought into being, and what belongs to them changed. Knows no HTTP. */
package org.keystead.access.organization;
