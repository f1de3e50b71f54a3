package org.keystead.demo.yubikey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Yubico's validation protocol 2.0 for keys that it has in memory, without the network. */
public final class ValidationServer {

    private final Map<String, byte[]> clients;
    private final List<VirtualKey> keys;
    private final Map<String, Seen> seen = new HashMap<>();

    /**
     * @param clients the shared secrets by client id
     */
    public ValidationServer(Map<String, byte[]> clients, List<VirtualKey> keys) {
        this.clients = Map.copyOf(clients);
        this.keys = List.copyOf(keys);
    }

    private record Seen(VirtualKey.Moment moment, String nonce) {}

    /** The signed answer to these query parameters. */
    public SortedMap<String, String> answer(Map<String, String> query) {
        byte[] secret = clients.get(query.getOrDefault("id", ""));
        SortedMap<String, String> answer = new TreeMap<>();
        answer.put("t", Instant.now().toString());
        answer.put("otp", query.getOrDefault("otp", ""));
        answer.put("nonce", query.getOrDefault("nonce", ""));
        answer.put("sl", "100");
        if (secret == null) {
            answer.put("status", "NO_SUCH_CLIENT");
            return answer;
        }
        answer.put("status", isSigned(query, secret) ? status(query, answer) : "BAD_SIGNATURE");
        answer.put("h", sign(answer, secret));
        return answer;
    }

    /** An answer as it goes over the wire. */
    public static String body(SortedMap<String, String> answer) {
        return answer.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The signature of parameters that have none yet. */
    public static String sign(SortedMap<String, String> parameters, byte[] secret) {
        String text =
                parameters.entrySet().stream()
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining("&"));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }

    private static boolean isSigned(Map<String, String> query, byte[] secret) {
        SortedMap<String, String> signed = new TreeMap<>(query);
        String signature = signed.remove("h");
        return signature != null
                && MessageDigest.isEqual(sign(signed, secret).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private synchronized String status(Map<String, String> query, Map<String, String> answer) {
        String otp = query.getOrDefault("otp", "");
        for (VirtualKey key : keys) {
            Optional<VirtualKey.Moment> moment = key.read(otp);
            if (moment.isPresent()) {
                return count(key, moment.get(), query, answer);
            }
        }
        return "BAD_OTP";
    }

    private String count(
            VirtualKey key,
            VirtualKey.Moment now,
            Map<String, String> query,
            Map<String, String> answer) {
        String nonce = query.getOrDefault("nonce", "");
        Seen last = seen.get(key.publicId());
        if (last != null && order(now) <= order(last.moment())) {
            boolean sameRequest = now.equals(last.moment()) && nonce.equals(last.nonce());
            return sameRequest ? "REPLAYED_REQUEST" : "REPLAYED_OTP";
        }
        seen.put(key.publicId(), new Seen(now, nonce));
        if ("1".equals(query.get("timestamp"))) {
            answer.put("timestamp", Integer.toString(now.timestamp()));
            answer.put("sessioncounter", Integer.toString(now.counter()));
            answer.put("sessionuse", Integer.toString(now.use()));
        }
        return "OK";
    }

    private static int order(VirtualKey.Moment moment) {
        return moment.counter() << 8 | moment.use();
    }
}
