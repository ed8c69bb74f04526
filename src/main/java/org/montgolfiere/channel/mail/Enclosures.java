package org.montgolfiere.channel.mail;

import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.montgolfiere.channel.Brought;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Parcel;

/** Takes one file out of a mail. The mailbox is only looked at, and let go before the mail is read. */
final class Enclosures {

    private static final Session NOBODYS = Session.getInstance(new Properties());
    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final Brought GONE = new Brought.Missing("channel.mail.file-gone");
    private static final Brought BROKEN = new Brought.Missing("channel.file.broken");

    private final Mailboxes mailboxes;
    private final Clock clock;

    Enclosures(Mailboxes mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** @param position its place in what {@link Parts} lists */
    Brought bring(Login login, String id, int position, long atMost) {
        try (Spool spool = new Spool()) {
            return switch (lay(login, id, spool)) {
                case WHOLE -> take(spool, position, atMost);
                case GONE -> GONE;
                case TOO_LARGE -> new Brought.TooLarge();
            };
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private enum Laid {
        WHOLE,
        GONE,
        TOO_LARGE
    }

    private Laid lay(Login login, String id, Spool spool) throws IOException {
        try (Postbox postbox = mailboxes.open(mailboxes.settings(login), WITHIN)) {
            Message message = postbox.find(id);
            if (!(message instanceof IMAPMessage mail)) {
                return Laid.GONE;
            }
            return copy(mail, spool) ? Laid.WHOLE : Laid.TOO_LARGE;
        } catch (MessageRemovedException gone) {
            return Laid.GONE;
        } catch (MessagingException fault) {
            throw Faults.trouble(fault, clock.instant());
        }
    }

    private static boolean copy(IMAPMessage mail, Spool spool) throws MessagingException {
        try (InputStream stream = mail.getMimeStream()) {
            return spool.lay(stream);
        } catch (IOException cut) {
            throw new NetworkTrouble.Away("a mail that breaks off", cut);
        }
    }

    private static Brought take(Spool spool, int position, long atMost) {
        try {
            Parts parts = new Parts();
            parts.text(new MimeMessage(NOBODYS, spool.mail()));
            MimePart part = parts.file(position);
            return part == null ? GONE : decoded(part, atMost);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
            return BROKEN;
        }
    }

    private static Brought decoded(MimePart part, long atMost) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            Parcel parcel = Parcel.of(content, atMost);
            return parcel == null ? new Brought.TooLarge() : new Brought.Here(parcel);
        }
    }
}
