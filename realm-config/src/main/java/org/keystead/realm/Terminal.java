package org.keystead.realm;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command is run in.
 *
 * @param out for what was asked for
 * @param err for what went wrong, and for how far it is where that takes long
 * @param environment where secrets come from
 */
record Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {}
