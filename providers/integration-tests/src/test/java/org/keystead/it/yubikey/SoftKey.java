package org.keystead.it.yubikey;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.keystead.demo.yubikey.VirtualKey;

/** A key in somebody's hand: each touch types the next one-time password. */
final class SoftKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final String publicId;
    private final String privateId = hex(6);
    private final String aes = hex(16);
    private final VirtualKey key;
    private int use;

    /**
     * @param name at most 16 characters
     */
    SoftKey(String name) {
        this.name = name;
        this.publicId = "vv" + modhex(10);
        this.key = new VirtualKey(publicId, privateId, aes);
    }

    String name() {
        return name;
    }

    String publicId() {
        return publicId;
    }

    String privateId() {
        return privateId;
    }

    String aes() {
        return aes;
    }

    VirtualKey virtual() {
        return key;
    }

    synchronized String touch() {
        use++;
        return key.type(
                new VirtualKey.Moment(1 + use / 200, use * 40, use % 200, RANDOM.nextInt(0xffff)));
    }

    private static String modhex(int length) {
        return RANDOM.ints(length, 0, 16)
                .mapToObj(i -> "cbdefghijklnrtuv".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
