package org.keystead.access.spi;

/** Which organizations users founded by themselves. */
public interface Foundings {

    /**
     * How many organizations that user founded and still exist, no matter who owns them now. Until
     * this transaction ends nobody else counts that user's.
     */
    long lockAndCount(String user);

    /** The same without keeping anybody from founding meanwhile. */
    long count(String user);

    /** Notes that the user founded it. */
    void add(String organization, String user);
}
