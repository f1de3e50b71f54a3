package org.keystead.realm;

/**
 * Something that a realm lacks.
 *
 * @param what what is done, as an order
 */
record Change(String what, Runnable work) {

    void apply() {
        work.run();
    }
}
