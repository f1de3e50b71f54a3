package org.keystead.yubikey.validation;

import com.yubico.client.v2.VerificationResponse;
import com.yubico.client.v2.exceptions.YubicoInvalidResponse;
import com.yubico.client.v2.impl.VerificationResponseImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a validation server's answer means.
 *
 * @param counters where the key stands, if the server said so
 */
record Answer(Verdict verdict, Optional<Counters> counters) {

    /** Sent by some servers for a password older than the last; Yubico's parser has no such one. */
    private static final Pattern DELAYED = Pattern.compile("(?m)^status=DELAYED_OTP\\s*$");

    private static final String REPLAYED = "status=REPLAYED_OTP";

    static Answer of(Verdict verdict) {
        return new Answer(verdict, Optional.empty());
    }

    /** Reads and checks the body of an answer to {@code request}. */
    static Answer read(byte[] body, Request request, ApiKey key) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        boolean delayed = DELAYED.matcher(text).find();
        VerificationResponse response;
        try {
            response = parse(delayed ? DELAYED.matcher(text).replaceFirst(REPLAYED) : text);
        } catch (IOException | YubicoInvalidResponse | IllegalArgumentException e) {
            // an unknown status throws the last one; what it says may quote the password
            return of(Verdict.UNTRUSTED);
        }
        SortedMap<String, String> signed = new TreeMap<>(response.getKeyValueMap());
        signed.remove("h");
        if (delayed) {
            signed.put("status", "DELAYED_OTP");
        }
        return check(response, signed, request, key);
    }

    private static VerificationResponse parse(String text)
            throws IOException, YubicoInvalidResponse {
        return new VerificationResponseImpl(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Answer check(
            VerificationResponse response,
            SortedMap<String, String> signed,
            Request request,
            ApiKey key) {
        if (!key.signed(signed, Objects.requireNonNullElse(response.getH(), ""))) {
            // a server that refuses our request signs with no key or another one
            return of(refusesUs(response) ? Verdict.MISCONFIGURED : Verdict.UNTRUSTED);
        }
        Verdict verdict = verdict(response);
        boolean ours =
                matches(request.otp().value(), response.getOtp())
                        && matches(request.nonce(), response.getNonce());
        if (!ours && (verdict == Verdict.ACCEPTED || verdict.isFailureOfUser())) {
            return of(Verdict.UNTRUSTED);
        }
        return new Answer(verdict, counters(response));
    }

    private static Verdict verdict(VerificationResponse response) {
        return switch (response.getStatus()) {
            case OK -> Verdict.ACCEPTED;
            case BAD_OTP -> Verdict.REFUSED;
            case REPLAYED_OTP -> Verdict.REPLAYED;
            case REPLAYED_REQUEST -> Verdict.LOST_ANSWER;
            case BACKEND_ERROR, NOT_ENOUGH_ANSWERS -> Verdict.UNAVAILABLE;
            case BAD_SIGNATURE, MISSING_PARAMETER, NO_SUCH_CLIENT, OPERATION_NOT_ALLOWED ->
                    Verdict.MISCONFIGURED;
        };
    }

    private static boolean refusesUs(VerificationResponse response) {
        return verdict(response) == Verdict.MISCONFIGURED;
    }

    private static boolean matches(String expected, String actual) {
        return ApiKey.same(expected, Objects.requireNonNullElse(actual, ""));
    }

    private static Optional<Counters> counters(VerificationResponse response) {
        if (response.getSessioncounter() == null || response.getSessionuse() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Counters(
                            Integer.parseInt(response.getSessioncounter()),
                            Integer.parseInt(response.getSessionuse())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
