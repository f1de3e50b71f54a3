/** The realm's own document: export, import, plan, and the command that sends them. */
package org.keystead.it.document;
