/** Documents with faults, and what is said of them. */
package org.keystead.access.json;
