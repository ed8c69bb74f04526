package org.montgolfiere.channel.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.montgolfiere.channel.Outgoing;

/** A mail of ours. Its id was chosen before it was written; it notes when its words begin to leave. */
final class Writing extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;
    private boolean leaving;

    private Writing(String id) {
        super(Session.getInstance(new Properties()));
        this.id = id;
    }

    /** The id of what is sent under a key. */
    static String id(Settings settings, String key) {
        return key + "@" + settings.domain();
    }

    /** @param question what is answered */
    static Writing answer(Settings settings, Question question, Outgoing outgoing, Instant now)
            throws MessagingException {
        Writing writing = begun(settings, id(settings, outgoing.key()), question.writer(), now);
        writing.setSubject(question.subject(), UTF_8);
        writing.setHeader("In-Reply-To", "<" + question.id() + ">");
        writing.setHeader("References", String.join("\r\n ", question.references()));
        writing.say(outgoing.text(), outgoing.pictures());
        writing.saveChanges();
        return writing;
    }

    /** A few words to oneself. */
    static Writing trial(Settings settings, String id, String subject, Instant now) throws MessagingException {
        Writing writing = begun(settings, id, new InternetAddress(settings.address()), now);
        writing.setSubject(subject, UTF_8);
        writing.setHeader("Auto-Submitted", "auto-generated");
        writing.say(subject, List.of());
        writing.saveChanges();
        return writing;
    }

    String id() {
        return id;
    }

    /** Whether the server may have got some of it. */
    boolean leaving() {
        return leaving;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        leaving = true;
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }

    private static Writing begun(Settings settings, String id, InternetAddress to, Instant now)
            throws MessagingException {
        Writing writing = new Writing(id);
        writing.setFrom(from(settings));
        writing.setRecipient(Message.RecipientType.TO, to);
        writing.setSentDate(Date.from(now));
        writing.setHeader(Mark.HEADER, Mark.of(settings, id));
        return writing;
    }

    private static InternetAddress from(Settings settings) throws AddressException {
        InternetAddress from = new InternetAddress(settings.address());
        try {
            from.setPersonal(settings.name().equals(settings.address()) ? null : settings.name(), UTF_8);
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
        return from;
    }

    private void say(String text, List<Outgoing.Picture> pictures) throws MessagingException {
        if (pictures.isEmpty()) {
            setText(text, UTF_8);
            return;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, UTF_8);
        MimeMultipart whole = new MimeMultipart(words);
        for (Outgoing.Picture picture : pictures) {
            whole.addBodyPart(attached(picture, whole.getCount()));
        }
        setContent(whole);
    }

    private static MimeBodyPart attached(Outgoing.Picture picture, int number) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.content(), picture.type())));
        part.setFileName(
                "image-" + number + "." + picture.type().replaceFirst(".*/", "").toLowerCase(Locale.ROOT));
        part.setDescription(picture.alt(), UTF_8);
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
