package org.keystead.it.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keystead.it.server.Await;
import org.keystead.it.server.Ports;

/** A mail server that keeps everything, and what arrived at it. */
public final class Mailbox {

    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9A-Z]{4,12})\\s*$");
    private static final Duration ARRIVAL = Duration.ofSeconds(15);
    private static GreenMail server;

    private Mailbox() {}

    /** The realm's mail settings; starts the server at the first call. */
    public static synchronized Map<String, String> smtp() {
        if (server == null) {
            server =
                    new GreenMail(
                            new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        }
        return smtp(server.getSmtp().getPort());
    }

    static Map<String, String> smtp(int port) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(port),
                "from",
                "login@keystead.test",
                "fromDisplayName",
                "Keystead");
    }

    /** Everything that came for this address, oldest first. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** Those of them that carry a code. */
    public static List<MimeMessage> codes(String address) {
        return to(address).stream().filter(mail -> CODE.matcher(text(mail)).find()).toList();
    }

    /** The {@code count}-th code that came for this address, which may still be on its way. */
    public static String code(String address, int count) {
        Await.until(
                ARRIVAL,
                () -> "code " + count + " came for " + address,
                () -> codes(address).size() >= count);
        Matcher code = CODE.matcher(text(codes(address).get(count - 1)));
        return code.results().findFirst().orElseThrow().group(1);
    }

    /** The first mail to this address that says this, once it is there. */
    public static MimeMessage saying(String address, String text) {
        Await.until(
                ARRIVAL,
                () -> "a mail with '" + text + "' came for " + address,
                () -> to(address).stream().anyMatch(mail -> text(mail).contains(text)));
        return to(address).stream()
                .filter(mail -> text(mail).contains(text))
                .findFirst()
                .orElseThrow();
    }

    public static String text(MimeMessage message) {
        return part(message, 0);
    }

    public static String html(MimeMessage message) {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int index) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return parts.getBodyPart(index).getContent().toString().replace("\r", "");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
