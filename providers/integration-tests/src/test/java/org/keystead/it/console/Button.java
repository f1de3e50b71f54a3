package org.keystead.it.console;

/**
 * A button as people tell it from the others of its page.
 *
 * @param row what the row that it stands in begins with; empty outside tables
 * @param name what it says
 */
record Button(String row, String name) {}
