package org.keystead.realm;

/**
 * A way into a realm that somebody can take on a first factor alone.
 *
 * @param kind what kind of way it is
 * @param what where it is open
 * @param remedy what shuts it
 */
record OpenWay(String kind, String what, String remedy) {

    static final String SETUP = "run keystead setup";

    /** The way in one line. */
    String line() {
        return kind + ": " + what + "; " + remedy;
    }
}
