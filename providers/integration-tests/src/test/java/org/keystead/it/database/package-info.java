/** What PostgreSQL and MariaDB make of many who change the same thing at once, and of letters. */
package org.keystead.it.database;
