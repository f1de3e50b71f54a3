package org.keystead.yubikey.otp;

import com.yubico.client.v2.YubicoClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A well-formed one-time password of a YubiKey: 1 to 16 characters of public id and 32 of
 * ciphertext, all modhex, lower case.
 *
 * <p>A password that was typed and not yet checked never expires (Yubico, "OTPs Explained"), so it
 * is a secret: {@link #toString()} does not show it.
 */
public final class Otp {

    /** Of the public id of a key from the factory. */
    private static final int FACTORY_ID = 12;

    private final String value;

    private Otp(String value) {
        this.value = value;
    }

    /**
     * Reads what was typed or pasted: trimmed, lower-cased and mapped back from a Dvorak layout.
     *
     * @return empty when that is no one-time password with a public id
     */
    public static Optional<Otp> of(String typed) {
        return Modhex.read(PlainText.of(typed))
                .filter(YubicoClient::isValidOTPFormat)
                .filter(text -> !YubicoClient.getPublicId(text).isEmpty())
                .map(Otp::new);
    }

    /** The whole one-time password, for the validation server alone. */
    public String value() {
        return value;
    }

    /** Names the key; 1 to 16 modhex characters, 12 on a key from the factory. */
    public String publicId() {
        return YubicoClient.getPublicId(value);
    }

    /**
     * What is wrong with its length, if no key types it whose public id has one of these lengths.
     */
    public Optional<Mistake> misfit(Collection<Integer> lengths) {
        int length = publicId().length();
        if (lengths.contains(length)) {
            return Optional.empty();
        }
        return Optional.of(
                lengths.stream().anyMatch(usual -> usual > length)
                        ? Mistake.CUT_OFF
                        : Mistake.TOO_LONG);
    }

    /** What is wrong with its length, if no key from the factory types it. */
    public Optional<Mistake> misfit() {
        return misfit(Set.of(FACTORY_ID));
    }

    /** SHA-256 in hex: distinguishes two passwords without revealing one. */
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
}
