/** The realm's own document, imported and exported. What is to be done is {@code plan}'s to say. */
package org.keystead.access.document;
