package org.keystead.it.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A cable between a server and what it talks to, at a port of its own: it can be pulled out, go
 * dead without a word, and be long.
 */
public final class Relay implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private enum State {
        WHOLE,
        DEAD,
        CUT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;
    private volatile long delayNanos;

    private Relay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Leads to a port of this machine. */
    public static Relay to(int target) {
        try {
            Relay relay =
                    new Relay(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            daemon("relay", relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Ends every connection, and every new one at once. */
    public synchronized void cut() {
        state = State.CUT;
        notifyAll();
        sockets.forEach(Relay::closeQuietly);
    }

    /** Keeps connections and takes new ones, but nothing passes: nobody is told of anything. */
    public synchronized void goDead() {
        state = State.DEAD;
    }

    /** Lets pass what waits, and everything from now on. */
    public synchronized void mend() {
        state = State.WHOLE;
        notifyAll();
    }

    /** Each block of bytes is so much longer on its way, in each direction. */
    public void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    @Override
    public void close() {
        closeQuietly(door);
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (isCut()) {
                    closeQuietly(near);
                } else {
                    connect(near);
                }
            } catch (IOException e) {
                // the test is over, or the other end is not there: the next one is asked anew
            }
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far;
        try {
            far = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            closeQuietly(near);
            throw e;
        }
        sockets.add(near);
        sockets.add(far);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        daemon("relay-there", () -> pump(near, far));
        daemon("relay-back", () -> pump(far, near));
    }

    private void pump(Socket from, Socket to) {
        byte[] block = new byte[BLOCK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0 && mayPass(); read = in.read(block)) {
                LockSupport.parkNanos(delayNanos);
                out.write(block, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one of the two has hung up, and so do we
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** Waits while the cable is dead; false once it is cut. */
    private synchronized boolean mayPass() {
        try {
            while (state == State.DEAD) {
                wait();
            }
            return state == State.WHOLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable one) {
        try {
            one.close();
        } catch (IOException e) {
            // it is of no more use
        }
    }
}
