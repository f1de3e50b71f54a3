package org.keystead.it.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports for what tests start. They lie below those that the system takes for outgoing connections
 * (from 32,768 on Linux), of which one can be taken between the moment it was found free and the
 * moment a server listens there; each process begins somewhere else and gives each port once.
 */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int COUNT = 22_000;

    private static final AtomicInteger GIVEN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** A port where nothing listens. */
    public static int free() {
        return free(1);
    }

    /** The first of so many ports in a row where nothing listens. */
    public static int free(int inARow) {
        for (int tried = 0; tried < COUNT; tried += inARow) {
            int first = FIRST + Math.floorMod(GIVEN.getAndAdd(inARow), COUNT);
            if (IntStream.range(first, first + inARow).allMatch(Ports::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + inARow + " ports in a row are free.");
    }

    private static boolean isFree(int port) {
        return binds(port, null) && binds(port, InetAddress.getLoopbackAddress());
    }

    private static boolean binds(int port, InetAddress address) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
