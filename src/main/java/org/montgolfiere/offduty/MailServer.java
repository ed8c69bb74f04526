package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The SMTP server that whoever runs the desk named for mail to its own people; there may be none. */
@Component
class MailServer {

    static final String URL = "MONTGOLFIERE_MAIL_URL";
    static final String FROM = "MONTGOLFIERE_MAIL_FROM";
    private static final String PATIENCE = "10000";

    private final @Nullable URI server;
    private final String from;

    /** @throws IllegalArgumentException one sentence that names the setting */
    MailServer(@Value("${" + URL + ":}") String url, @Value("${" + FROM + ":}") String from) {
        this.server = url.isBlank() ? null : read(url.strip());
        this.from = from.strip();
        if (server != null && !this.from.contains("@")) {
            throw new IllegalArgumentException(FROM + " must be the address that mail of this desk comes from.");
        }
    }

    /** A mail of plain text. */
    record Letter(String to, String subject, String text) {}

    boolean isNamed() {
        return server != null;
    }

    void send(Letter letter, Instant now) throws MessagingException {
        URI named = server;
        if (named == null) {
            throw new IllegalStateException("no mail server is named");
        }
        Session session = Session.getInstance(properties(named));
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        @Nullable String[] login = login(named);
        try (Transport transport = session.getTransport(named.getScheme())) {
            transport.connect(named.getHost(), named.getPort(), login[0], login[1]);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** Whoever signs in does so over an encrypted line alone. */
    private static Properties properties(URI server) {
        String scheme = "mail." + server.getScheme() + ".";
        boolean signsIn = server.getRawUserInfo() != null;
        Properties properties = new Properties();
        properties.setProperty(scheme + "connectiontimeout", PATIENCE);
        properties.setProperty(scheme + "timeout", PATIENCE);
        properties.setProperty(scheme + "writetimeout", PATIENCE);
        properties.setProperty(scheme + "auth", Boolean.toString(signsIn));
        properties.setProperty(scheme + "starttls.enable", "true");
        properties.setProperty(scheme + "starttls.required", Boolean.toString(signsIn));
        properties.setProperty(scheme + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** Name and password; twice null: nobody signs in. */
    private static @Nullable String[] login(URI server) {
        String raw = server.getRawUserInfo();
        if (raw == null) {
            return new @Nullable String[] {null, null};
        }
        String[] parts = raw.split(":", 2);
        return new @Nullable String[] {decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])};
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }

    private static URI read(String url) {
        try {
            URI server = URI.create(url);
            boolean known = "smtp".equals(server.getScheme()) || "smtps".equals(server.getScheme());
            if (known && server.getHost() != null) {
                return server;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(sentence());
        }
        throw new IllegalArgumentException(sentence());
    }

    /** Without the value: it may hold a password. */
    private static String sentence() {
        return URL + " must look like smtp://name:password@mail.example.org:587 or smtps://mail.example.org.";
    }
}
