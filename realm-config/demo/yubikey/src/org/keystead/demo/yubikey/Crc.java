package org.keystead.demo.yubikey;

/** The 16-bit check sum of ISO 13239 that guards a one-time password. */
final class Crc {

    /** What it gives over a text and its own inverted sum. */
    static final int RESIDUE = 0xf0b8;

    private Crc() {}

    static int of(byte[] bytes) {
        int crc = 0xffff;
        for (byte b : bytes) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0x8408;
            }
        }
        return crc;
    }
}
