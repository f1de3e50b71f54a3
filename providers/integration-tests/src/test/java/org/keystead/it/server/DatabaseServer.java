package org.keystead.it.server;

/** A throwaway database server on a port of its own, gone when closed. */
public interface DatabaseServer extends AutoCloseable {

    /** The {@code kc.sh} options that make a server use its one database. */
    default String[] options() {
        return options(port());
    }

    /** The same for a server that reaches it at another port of this machine. */
    String[] options(int port);

    int port();

    /**
     * The rows that a statement answers, a line each, their columns parted by {@code |}. Tables are
     * named in capitals, as the change sets name them: not every database forgives another case.
     */
    String query(String sql);

    /** Everything in the database as SQL text, which {@link #restore} takes. */
    String dump();

    /** Fills an empty database with what was dumped. */
    void restore(String dump);

    /** Takes everything out of the database. */
    void empty();

    /** Ends the server and removes its files; harmless when repeated. */
    @Override
    void close();
}
