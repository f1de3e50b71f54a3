package org.keystead.access.spi;

/**
 * Takes away what is stored here for organizations that go, a statement a table.
 *
 * <p>No foreign key does it: a cascade goes row by row, and a realm may have ten thousand
 * organizations.
 */
public interface Removals {

    /** Everything of an organization that is going away; its caller has locked it. */
    void organization(String organization);

    /** Everything of a realm whose organizations are gone. */
    void realm(String realm);

    /** Everything of organizations that were removed without an event. */
    void leftovers();
}
