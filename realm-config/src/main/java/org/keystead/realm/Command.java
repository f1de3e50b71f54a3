package org.keystead.realm;

import java.io.PrintStream;

/** One sub-command. */
interface Command {

    /** All is well. */
    int CLEAN = 0;

    /** The command worked and has found something to mend. */
    int FOUND = 1;

    /** The command could not do its work. */
    int FAILED = 2;

    String name();

    /** Its arguments and what it does, in one line. */
    String usage();

    /**
     * Does it.
     *
     * @param out what was asked for
     * @param err how far it is, where that takes long
     * @return the process's exit status
     * @throws UsageException when the arguments make no sense
     * @throws RestException when the server cannot be reached or refuses
     */
    int run(Arguments arguments, PrintStream out, PrintStream err);
}
