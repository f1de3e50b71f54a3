package org.keystead.demo.yubikey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The secrets of one key, and the one-time passwords that follow from them. */
public final class VirtualKey {

    private static final int CIPHER_LENGTH = 32;

    private final String publicId;
    private final byte[] privateId;
    private final SecretKeySpec aes;

    /**
     * @param publicId modhex, 1 to 16 characters
     * @param privateId 6 bytes in hex
     * @param aes 16 bytes in hex
     */
    public VirtualKey(String publicId, String privateId, String aes) {
        this.publicId = publicId;
        this.privateId = HexFormat.of().parseHex(privateId);
        this.aes = new SecretKeySpec(HexFormat.of().parseHex(aes), "AES");
    }

    /**
     * What a key has inside a one-time password besides its name.
     *
     * @param counter times plugged in, 16 bits
     * @param timestamp 24 bits, eight a second since it was plugged in
     * @param use passwords since, 8 bits
     * @param random 16 bits
     */
    public record Moment(int counter, int timestamp, int use, int random) {}

    public String publicId() {
        return publicId;
    }

    /** The one-time password of this moment, as the key would type it, without the Enter. */
    public String type(Moment moment) {
        ByteBuffer plain = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        plain.put(privateId).putShort((short) moment.counter());
        plain.putShort((short) moment.timestamp()).put((byte) (moment.timestamp() >> 16));
        plain.put((byte) moment.use()).putShort((short) moment.random());
        plain.putShort((short) ~Crc.of(Arrays.copyOf(plain.array(), 14)));
        return publicId + Modhex.encode(crypt(Cipher.ENCRYPT_MODE, plain.array()));
    }

    /** Reads a password of this key back; empty if it is none. */
    public Optional<Moment> read(String otp) {
        if (otp.length() != publicId.length() + CIPHER_LENGTH || !otp.startsWith(publicId)) {
            return Optional.empty();
        }
        Optional<byte[]> cipher = Modhex.decode(otp.substring(publicId.length()));
        if (cipher.isEmpty()) {
            return Optional.empty();
        }
        byte[] plain = crypt(Cipher.DECRYPT_MODE, cipher.get());
        boolean genuine =
                Crc.of(plain) == Crc.RESIDUE
                        && Arrays.equals(privateId, Arrays.copyOf(plain, privateId.length));
        return genuine ? Optional.of(moment(plain)) : Optional.empty();
    }

    private static Moment moment(byte[] plain) {
        ByteBuffer bytes = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        int counter = Short.toUnsignedInt(bytes.getShort(6));
        int timestamp = Short.toUnsignedInt(bytes.getShort(8)) | (plain[10] & 0xff) << 16;
        return new Moment(
                counter, timestamp, plain[11] & 0xff, Short.toUnsignedInt(bytes.getShort(12)));
    }

    private byte[] crypt(int mode, byte[] block) {
        try {
            // one block of a counter that never repeats: the mode that the protocol prescribes
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, aes);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
