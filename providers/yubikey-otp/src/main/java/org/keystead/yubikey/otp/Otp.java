package org.keystead.yubikey.otp;

import com.yubico.client.v2.YubicoClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A well-formed one-time password of a YubiKey: 1 to 16 characters of public id and 32 of
 * ciphertext, all modhex, lower case.
 *
 * <p>A password that was typed and not yet checked never expires (Yubico, "OTPs Explained"), so it
 * is a secret: {@link #toString()} does not show it.
 */
public final class Otp {

    private static final String MODHEX = "cbdefghijklnrtuv";

    /** Where the modhex keys lie on the US Dvorak layout, in the order of {@link #MODHEX}. */
    private static final String DVORAK = "jxe.uidchtnbpygk";

    private final String value;

    private Otp(String value) {
        this.value = value;
    }

    /**
     * Reads what was typed: trimmed, lower-cased and mapped back from a Dvorak layout.
     *
     * @return empty when that is no one-time password with a public id
     */
    public static Optional<Otp> of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (!text.chars().allMatch(c -> MODHEX.indexOf(c) >= 0)) {
            if (!text.chars().allMatch(c -> DVORAK.indexOf(c) >= 0)) {
                return Optional.empty();
            }
            text = fromDvorak(text);
        }
        if (!YubicoClient.isValidOTPFormat(text) || YubicoClient.getPublicId(text).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Otp(text));
    }

    /** The whole one-time password, for the validation server alone. */
    public String value() {
        return value;
    }

    /** Names the key; 1 to 16 modhex characters, 12 on a key from the factory. */
    public String publicId() {
        return YubicoClient.getPublicId(value);
    }

    /** SHA-256 in hex: tells two passwords apart and tells nobody the password. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Otp of " + publicId();
    }

    private static String fromDvorak(String text) {
        StringBuilder modhex = new StringBuilder(text.length());
        text.chars().forEach(c -> modhex.append(MODHEX.charAt(DVORAK.indexOf(c))));
        return modhex.toString();
    }
}
