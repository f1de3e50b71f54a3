package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.util.SortedMap;

/** Carries one question to one server. */
interface Transport {

    /**
     * Asks and reads the whole answer.
     *
     * @param limit for all of it, from the first byte sent to the last one read
     * @return the body of a 200
     */
    byte[] get(URI server, SortedMap<String, String> parameters, Duration limit)
            throws ServerFailed;

    /** A server that gave no usable answer. Never says what was asked: that is the password. */
    final class ServerFailed extends Exception {

        private static final long serialVersionUID = 1L;

        ServerFailed(String reason) {
            super(reason);
        }
    }
}
