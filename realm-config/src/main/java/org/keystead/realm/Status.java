package org.keystead.realm;

/** How a command ends, as the process's exit status. */
final class Status {

    /** All is well. */
    static final int CLEAN = 0;

    /** The command worked and has found something to mend, to change or to skip. */
    static final int FOUND = 1;

    /** The command could not do its work. */
    static final int FAILED = 2;

    private Status() {}
}
