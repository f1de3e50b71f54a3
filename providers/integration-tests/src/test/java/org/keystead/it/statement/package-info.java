/** How often a request asks the database. */
package org.keystead.it.statement;
