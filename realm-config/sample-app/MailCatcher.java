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
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
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
            <link rel="icon" href="data:,">
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

    /** Drawn anew only when mail came, so that nobody loses the place where they read. */
    private static final String END =
            """
            <script>
              const shown = document.querySelectorAll("article").length;
              setInterval(async () => {
                const answer = await fetch("count").catch(() => undefined);
                if (answer?.ok && Number(await answer.text()) !== shown) location.reload();
              }, 2000);
            </script>
            """;

    /** In text that is escaped already, without what ends a sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:(?!&(?:lt|gt|quot);)\\S)+(?<![.,:;!?)])");

    private final GreenMail mails;

    private MailCatcher(GreenMail mails) {
        this.mails = mails;
    }

    /** Arguments: the port of the page and that of SMTP. */
    public static void main(String[] arguments) {
        try {
            start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (IOException | IllegalStateException e) {
            System.err.println("mail catcher: " + e.getMessage());
            System.exit(1); // one of its servers may be there already
        }
    }

    private static void start(int pagePort, int smtpPort) throws IOException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        GreenMail mails =
                new GreenMail(new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP));
        MailCatcher catcher = new MailCatcher(mails);
        // without the variable the loopback address
        InetAddress shown = InetAddress.getByName(System.getenv("KEYSTEAD_DEMO_HOST"));
        HttpServer server = HttpServer.create(new InetSocketAddress(shown, pagePort), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", exchange -> answer(exchange, "text/html", catcher::page));
        server.createContext("/count", exchange -> answer(exchange, "text/plain", catcher::count));
        mails.start();
        server.start();
    }

    private static void answer(HttpExchange exchange, String type, Callable<String> content)
            throws IOException {
        try (exchange) {
            byte[] body = content.call().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            System.err.println("mail catcher: " + e);
        }
    }

    private String count() {
        return Integer.toString(mails.getReceivedMessages().length);
    }

    private String page() throws MessagingException, IOException {
        List<MimeMessage> newestFirst = Arrays.asList(mails.getReceivedMessages());
        Collections.reverse(newestFirst); // those of one second stay in this order
        newestFirst.sort(Comparator.comparing(MailCatcher::sentAt).reversed());
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
        return page.append(END).toString();
    }

    /** What a mail program shows: the HTML if there is any, else the text. */
    private static void append(StringBuilder page, Part mail)
            throws MessagingException, IOException {
        Optional<String> html = find(mail, "text/html");
        if (html.isPresent()) {
            frame(page, html.get());
        } else {
            page.append("<pre>")
                    .append(linked(find(mail, "text/plain").orElse("")))
                    .append("</pre>");
        }
    }

    /** A frame that may run nothing; its links open beside this page. */
    private static void frame(StringBuilder page, String html) {
        page.append("<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .append(" title=\"Content of the mail\" srcdoc=\"")
                .append(escape("<base target=\"_blank\">" + html))
                .append("\"></iframe>");
    }

    private static String linked(String text) {
        return ADDRESS.matcher(escape(text))
                .replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>");
    }

    private static Optional<String> find(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return part.isMimeType(type)
                ? Optional.of(part.getContent().toString())
                : Optional.empty();
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
