package org.montgolfiere.channel.mail;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Login;

/** Reads what came, and what was sent by other programs. */
final class Reception {

    static final String INBOX = "inbox";
    static final String SENT = "sent";
    static final Duration PACE = Duration.ofMinutes(1);
    private static final Duration SENT_PACE = Duration.ofMinutes(5);
    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final Duration LISTENS = Duration.ofMinutes(9); // what lies between forgets a silent line after ten

    private final Mailboxes mailboxes;
    private final FirstWords firstWords;
    private final Clock clock;
    private final Map<Long, Instant> sentRead = new ConcurrentHashMap<>();

    Reception(Mailboxes mailboxes, FirstWords firstWords, Clock clock) {
        this.mailboxes = mailboxes;
        this.firstWords = firstWords;
        this.clock = clock;
    }

    Batch read(Login login, String stream, @Nullable String cursor) {
        boolean sent = stream.equals(SENT);
        if (sent && !sentIsDue(login)) {
            return nothing(stream);
        }
        Settings settings = mailboxes.settings(login);
        try (Postbox postbox = mailboxes.open(settings, WITHIN)) {
            return sent ? sent(login, settings, postbox, cursor) : inbox(login, settings, postbox, cursor);
        } catch (MessagingException fault) {
            throw Faults.trouble(fault, clock.instant());
        }
    }

    /** Listens where the server tells of news by itself (IDLE). @return false where it does not */
    boolean listen(Login login, Runnable ring) {
        Settings settings = mailboxes.settings(login);
        try (Postbox postbox = mailboxes.listen(settings, LISTENS)) {
            if (!postbox.tellsOfNews()) {
                return false;
            }
            IMAPFolder folder = postbox.look(settings.folder());
            folder.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent news) {
                    ring.run();
                }
            });
            ring.run(); // for what came since it was read last
            while (!Thread.currentThread().isInterrupted() && folder.isOpen()) {
                folder.idle(true);
            }
            return true;
        } catch (FolderClosedException | StoreClosedException over) {
            return true;
        } catch (MessagingException fault) {
            throw Faults.trouble(fault, clock.instant());
        }
    }

    private Batch inbox(Login login, Settings settings, Postbox postbox, @Nullable String cursor)
            throws MessagingException {
        Folders reading = new Folders(settings, INBOX, false, clock.instant(), naming(login));
        Batch batch = reading.read(postbox.look(settings.folder()), cursor);
        file(postbox, reading.own());
        return batch;
    }

    private Batch sent(Login login, Settings settings, Postbox postbox, @Nullable String cursor)
            throws MessagingException {
        String name = postbox.sent();
        Batch batch = name == null
                ? nothing(SENT)
                : new Folders(settings, SENT, true, clock.instant(), naming(login)).read(postbox.look(name), cursor);
        if (!batch.more()) {
            sentRead.put(login.account().id(), clock.instant());
        }
        return batch;
    }

    private Naming naming(Login login) {
        return new Naming(
                firstWords,
                login.account().id(),
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** What we wrote and came back as a copy belongs among the sent; where that fails it stays where it is. */
    private static void file(Postbox postbox, long[] own) {
        try {
            String sent = own.length == 0 ? null : postbox.sent();
            if (sent != null) {
                postbox.file(own, sent);
            }
        } catch (MessagingException unmoved) {
            // the mailbox shows it in its folder of arrivals instead
        }
    }

    private boolean sentIsDue(Login login) {
        Instant last = sentRead.get(login.account().id());
        return last == null || !clock.instant().isBefore(last.plus(SENT_PACE));
    }

    private static Batch nothing(String stream) {
        return new Batch(stream, List.of(), null, false);
    }
}
