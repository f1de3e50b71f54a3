package org.keystead.access.memory;

/** What is switched off in the realm. */
abstract class Switches {

    boolean organizationsOff;

    /** Nobody has anything to do with organizations. */
    public final void switchOrganizationsOff() {
        organizationsOff = true;
    }
}
