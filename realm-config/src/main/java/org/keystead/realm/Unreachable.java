package org.keystead.realm;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Why nothing came back from a server, in a sentence that says what to change. */
final class Unreachable {

    private Unreachable() {}

    static RestException because(ServerAddress server, Throwable failure) {
        return new RestException(sentence(server, failure));
    }

    private static String sentence(ServerAddress server, Throwable failure) {
        if (isCausedBy(failure, CertificateException.class)) {
            return server
                    + " has a certificate that Java does not trust ("
                    + failure.getMessage()
                    + "); name a truststore with it in"
                    + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=<file>";
        }
        if (failure instanceof SSLException) {
            return server + " speaks no TLS (" + failure.getMessage() + "); is it http:// ?";
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return server + " cannot be reached: nothing answered in time";
        }
        if (failure instanceof HttpTimeoutException) {
            return server + " took the request and did not answer in time";
        }
        if (failure instanceof ConnectException) {
            return server
                    + " cannot be reached: "
                    + (isCausedBy(failure, UnresolvedAddressException.class)
                            ? "its name is not known"
                            : "nothing listens there");
        }
        return server
                + " hung up"
                + (failure instanceof IOException ? orWhy(server) : ": " + failure);
    }

    /** A server without TLS may hang up on a greeting of it before its answer has arrived. */
    private static String orWhy(ServerAddress server) {
        return server.toString().startsWith("https:")
                ? "; perhaps it speaks no TLS: is it http:// ?"
                : "";
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
