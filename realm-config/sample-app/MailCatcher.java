import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes every mail by SMTP, delivers none and shows all on one page; {@code ./run} starts it.
 *
 * <p>The SMTP server is GreenMail, whose standalone jar has to be on the class path.
 */
final class MailCatcher {

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5">
            <title>Mail that was sent</title>
            <style>
              :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
              body { max-width: 48rem; margin: 0 auto; padding: 1rem }
              article { margin: 1rem 0; padding: 0 1rem 1rem; border: 1px solid GrayText }
              h2 { font-size: 1.125rem; overflow-wrap: anywhere }
              pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
              iframe { width: 100%; height: 24rem; border: 1px solid GrayText; background: white }
            </style>
            <h1>Mail that was sent</h1>
            """;

    private final GreenMail mails;

    private MailCatcher(GreenMail mails) {
        this.mails = mails;
    }

    /** Arguments: the port of the page and that of SMTP. */
    public static void main(String[] arguments) throws IOException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        GreenMail mails =
                new GreenMail(
                        new ServerSetup(
                                Integer.parseInt(arguments[1]), host, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(host, Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", new MailCatcher(mails)::show);
        server.start();
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        } catch (MessagingException | RuntimeException e) {
            System.err.println("mail catcher: " + e);
        }
    }

    private String page() throws MessagingException, IOException {
        List<MimeMessage> newestFirst =
                Arrays.stream(mails.getReceivedMessages())
                        .sorted(Comparator.comparing(MailCatcher::sentAt).reversed())
                        .toList();
        StringBuilder page = new StringBuilder(HEAD);
        if (newestFirst.isEmpty()) {
            page.append("<p>None yet.");
        }
        for (MimeMessage mail : newestFirst) {
            page.append("<article><h2>")
                    .append(escape(Objects.toString(mail.getSubject(), "No subject")))
                    .append("</h2><p>To ")
                    .append(escape(addresses(mail)))
                    .append(", ")
                    .append(sentAt(mail));
            append(page, mail);
            page.append("</article>");
        }
        return page.toString();
    }

    /** The text as it is, and the HTML in a frame that may run nothing and load nothing. */
    private static void append(StringBuilder page, Part part)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                append(page, parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/html")) {
            page.append("<iframe sandbox title=\"HTML part\" srcdoc=\"")
                    .append(escape(part.getContent().toString()))
                    .append("\"></iframe>");
        } else if (part.isMimeType("text/plain")) {
            page.append("<pre>").append(escape(part.getContent().toString())).append("</pre>");
        }
    }

    private static String addresses(MimeMessage mail) throws MessagingException {
        Address[] recipients = mail.getAllRecipients();
        return Stream.of(recipients == null ? new Address[0] : recipients)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static Instant sentAt(MimeMessage mail) {
        try {
            Date date = mail.getSentDate();
            return date == null ? Instant.EPOCH : date.toInstant();
        } catch (MessagingException e) {
            return Instant.EPOCH;
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
