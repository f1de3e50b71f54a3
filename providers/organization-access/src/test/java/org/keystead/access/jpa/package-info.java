/** The store's tables, and how those of earlier versions become them. */
package org.keystead.access.jpa;
