package org.montgolfiere.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Beside;
import org.montgolfiere.channel.Incoming.Message;

/** One mail, read: whatever of it can be read. */
final class Letter {

    private static final Session NOBODYS = Session.getInstance(new Properties());
    private static final Pattern RETURNED_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{3,400}>)");
    private static final Pattern ANSWER =
            Pattern.compile("(?iu)^\\s*(re|ré|rép|aw|sv|fw|fwd|tr)\\s?(\\[\\d+])?\\s?:.*");
    private static final int SUBJECT = 300;
    private static final int UNREADABLE = 20_000;

    private final Settings settings;
    private final Raw raw;
    private final Instant received;
    private final Headers headers;
    private final Parts parts = new Parts();
    private final String text;
    private final Nature nature;

    private Letter(Settings settings, Raw raw, Instant received) throws MessagingException {
        this.settings = settings;
        this.raw = raw;
        this.received = received;
        MimeMessage message = new MimeMessage(NOBODYS, new SharedByteArrayInputStream(raw.bytes()));
        this.headers = new Headers(message);
        this.text = parts.text(message);
        this.nature = Nature.of(headers, parts.report());
    }

    /**
     * Reads one mail; what cannot be read at all is set aside.
     *
     * @param received when the mailbox got it: writers' clocks are not believed
     * @param folderIsOurs whether all that lies there was written by us
     */
    static Incoming read(Settings settings, Raw raw, Instant received, boolean folderIsOurs) {
        try {
            Letter letter = new Letter(settings, raw, received);
            return letter.isNone() ? unreadable(raw) : letter.incoming(folderIsOurs);
        } catch (MessagingException | RuntimeException | StackOverflowError broken) {
            return unreadable(raw);
        }
    }

    private static Incoming unreadable(Raw raw) {
        String beginning = Charsets.guessed(raw.bytes());
        return new Incoming.Unreadable(
                beginning.substring(0, Math.min(UNREADABLE, beginning.length())), "channel.mail.unreadable");
    }

    /** Without a word of who, what or which, it is no mail. */
    private boolean isNone() {
        return Stream.of("From", "Sender", "Subject", "Message-ID").allMatch(name -> headers.raw(name) == null);
    }

    private Incoming incoming(boolean folderIsOurs) {
        String id = id();
        boolean ours = folderIsOurs || Mark.isOurs(settings, id, headers.raw(Mark.HEADER));
        Quotes quotes = Quotes.of(text);
        String parent = inReplyTo();
        return new Message(
                id,
                thread(id, parent),
                parent,
                author(),
                Message.Kind.PRIVATE,
                withSubject(quotes.own(), parent, ours),
                parts.files(),
                null,
                received,
                ours,
                new Beside(nature.automatic() && !ours, ours ? List.of() : remarks(), quotes.whole()));
    }

    /** Its own, or one made of its bytes, which is the same wherever the mail is read again. */
    private String id() {
        String id = Ids.of(headers.raw("Message-ID"));
        return id == null ? Ids.made(raw.bytes()) : id;
    }

    /** What it answers; a mail that came back answers the one that it was. */
    private @Nullable String inReplyTo() {
        Matcher returned = RETURNED_ID.matcher(parts.returned());
        if (returned.find()) {
            return Ids.of(returned.group(1));
        }
        List<String> named = Ids.all(headers.raw("In-Reply-To"));
        List<String> references = Ids.all(headers.raw("References"));
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        return references.isEmpty() ? null : references.getLast();
    }

    /** The mail that began it all, as far as is told. */
    private String thread(String id, @Nullable String parent) {
        List<String> references = Ids.all(headers.raw("References"));
        if (!references.isEmpty()) {
            return references.getFirst();
        }
        return parent == null ? id : parent;
    }

    private Author author() {
        Headers.Person from = headers.person("From");
        Headers.Person sender = from == null ? headers.person("Sender") : from;
        if (sender == null) {
            return new Author("nobody@no-address.invalid", "", "", null);
        }
        String name = sender.name().isEmpty() ? sender.address() : sender.name();
        return new Author(sender.address(), sender.address(), name, null);
    }

    /** The subject belongs to the words where something is begun by it. */
    private String withSubject(String own, @Nullable String parent, boolean ours) {
        String subject = headers.words("Subject");
        boolean begins = !ours && (parent == null || !ANSWER.matcher(subject).matches()) && !subject.isEmpty();
        if (!begins) {
            return own;
        }
        String line = subject.length() > SUBJECT ? subject.substring(0, SUBJECT) + "…" : subject;
        return own.isEmpty() ? line : line + "\n\n" + own;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Headers.Person answered = Question.writer(headers, settings);
        if (answered != null && !answered.address().equals(author().id())) {
            remarks.add(Beside.ANSWERS_TO + ":" + answered.address());
        }
        if (nature.remark() != null) {
            remarks.add(nature.remark());
        }
        String checked = Checked.remark(headers, settings.trusted());
        if (checked != null) {
            remarks.add(checked);
        }
        if (raw.cut() || parts.leftOut()) {
            remarks.add("channel.mail.cut");
        }
        return remarks;
    }
}
