package org.montgolfiere.channel.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;

/** Reads a folder on from a place, a few mails at a time; nothing in the mailbox is changed by it. */
final class Folders {

    private static final Duration BEFORE = Duration.ofDays(7);
    private static final Duration AGAIN = Duration.ofDays(3);
    private static final int AT_ONCE = 100;
    private static final long LISTED = 500;
    private static final int BYTES_AT_ONCE = 8 << 20;
    private static final int STUMBLES = 3;
    private static final Duration DAILY = Duration.ofDays(1);

    private final Settings settings;
    private final String stream;
    private final boolean ours;
    private final Instant now;
    private final Naming naming;
    private final List<Long> own = new ArrayList<>();

    /** @param ours whether it is the folder of what we sent */
    Folders(Settings settings, String stream, boolean ours, Instant now, Naming naming) {
        this.settings = settings;
        this.stream = stream;
        this.ours = ours;
        this.now = now;
        this.naming = naming;
    }

    private record Found(long uid, Instant received, IMAPMessage message) {}

    /** A stretch of the folder. @param end up to which number it goes; null: to the folder's end */
    private record Stretch(Message[] messages, @Nullable Long end) {}

    /** The numbers of the mails in this batch that we wrote ourselves. */
    long[] own() {
        return own.stream().mapToLong(Long::longValue).toArray();
    }

    Batch read(IMAPFolder folder, @Nullable String cursor) throws MessagingException {
        Place place = place(folder, Place.parse(cursor));
        Stretch stretch = stretch(folder, place);
        List<Found> found = found(folder, place, stretch.messages());
        List<Naming.Came> came = new ArrayList<>();
        List<Incoming> unfetched = new ArrayList<>();
        Place next = asideAgain(folder, place, came);
        int read = 0;
        long bytes = 0;
        for (Found each : found) {
            if (read == AT_ONCE || bytes > BYTES_AT_ONCE) {
                break;
            }
            try {
                Raw raw = raw(each.message());
                bytes += raw == null ? 0 : raw.bytes().length;
                if (raw != null) {
                    keep(Letter.read(settings, raw, each.received(), ours), raw, each.uid(), came);
                }
            } catch (MessagingException | IOException fault) {
                if (read > 0) {
                    return new Batch(stream, naming.named(came), next.written(), false);
                }
                if (!folder.isOpen()) {
                    throw new FolderClosedException(folder, "the line broke", fault);
                }
                if (next.stumbled() + 1 < STUMBLES) {
                    return new Batch(
                            stream, naming.named(came), next.stumbling().written(), false);
                }
                unfetched.add(new Incoming.Unreadable("UID " + each.uid(), "channel.mail.unfetched"));
                next = next.without(each.uid(), now);
            }
            next = next.after(each.uid(), each.received());
            read++;
        }
        if (found.isEmpty() && stretch.end() != null) {
            next = next.after(stretch.end(), next.seen());
        }
        List<Incoming> items = new ArrayList<>(unfetched);
        items.addAll(naming.named(came));
        String written = next.written();
        boolean more = read < found.size() || stretch.end() != null;
        return new Batch(stream, items, written.equals(cursor) ? null : written, more);
    }

    /** What the server did not give out is asked for once a day, as long as it lies there. */
    private Place asideAgain(IMAPFolder folder, Place place, List<Naming.Came> came) throws MessagingException {
        if (place.aside().isEmpty() || now.isBefore(place.asideAt().plus(DAILY))) {
            return place;
        }
        List<Long> still = new ArrayList<>();
        for (long uid : place.aside()) {
            try {
                Found found = found(folder, folder.getMessageByUID(uid));
                Raw raw = found == null ? null : raw(found.message());
                if (found != null && raw != null) {
                    keep(Letter.read(settings, raw, found.received(), ours), raw, uid, came);
                }
            } catch (MessagingException | IOException fault) {
                if (!folder.isOpen()) {
                    throw new FolderClosedException(folder, "the line broke", fault);
                }
                still.add(uid);
            }
        }
        return place.with(still, now);
    }

    /** Where to go on; where the folder was numbered anew, all of the last days is read again. */
    private Place place(IMAPFolder folder, @Nullable Place kept) throws MessagingException {
        long validity = folder.getUIDValidity();
        if (kept == null) {
            return Place.begin(validity, now.minus(BEFORE), now.minus(BEFORE));
        }
        if (kept.validity() == validity) {
            return kept;
        }
        Instant again = kept.seen().minus(AGAIN);
        Instant from = again.isAfter(kept.from()) ? again : kept.from();
        return Place.begin(validity, from, kept.seen());
    }

    /** What comes next; of a long backlog some hundreds, since each batch asks again. */
    private static Stretch stretch(IMAPFolder folder, Place place) throws MessagingException {
        if (folder.getMessageCount() == 0) {
            return new Stretch(new Message[0], null);
        }
        if (place.last() == 0) {
            Date from = Date.from(place.from().minus(Duration.ofDays(1)));
            return new Stretch(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, from)), null);
        }
        long newest = folder.getUIDNext() - 1;
        for (long listed = LISTED; newest > 0 && place.last() + listed < newest; listed *= 8) {
            Message[] some = folder.getMessagesByUID(place.last() + 1, place.last() + listed);
            if (some.length > 0) {
                return new Stretch(some, place.last() + listed);
            }
        }
        return new Stretch(folder.getMessagesByUID(place.last() + 1, UIDFolder.LASTUID), null);
    }

    private List<Found> found(IMAPFolder folder, Place place, Message[] messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, profile);
        List<Found> found = new ArrayList<>();
        for (Message message : messages) {
            Found each = found(folder, message);
            if (each != null && each.uid() > place.last() && !each.received().isBefore(place.from())) {
                found.add(each);
            }
        }
        found.sort(Comparator.comparingLong(Found::uid));
        return found;
    }

    private @Nullable Found found(IMAPFolder folder, @Nullable Message message) throws MessagingException {
        try {
            if (!(message instanceof IMAPMessage imap)) {
                return null;
            }
            Date received = imap.getReceivedDate();
            Instant moment = received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
            return new Found(folder.getUID(imap), moment, imap);
        } catch (MessageRemovedException gone) {
            return null;
        }
    }

    /** @return null where somebody took it out of the folder meanwhile */
    private static @Nullable Raw raw(IMAPMessage message) throws MessagingException, IOException {
        try (InputStream stream = message.getMimeStream()) {
            Raw raw = Raw.read(stream);
            if (raw.bytes().length == 0) {
                throw new IOException("nothing was given out");
            }
            return raw;
        } catch (MessageRemovedException gone) {
            return null;
        } catch (IOException broken) {
            if (message.isExpunged()) {
                return null;
            }
            throw broken;
        }
    }

    private void keep(Incoming read, Raw raw, long uid, List<Naming.Came> came) {
        if (read instanceof Incoming.Message message) {
            boolean isTrial = message.ours() && message.id().startsWith(Trial.PREFIX);
            if (isTrial || ours && message.inReplyTo() == null) {
                return; // what we wrote to begin something has no place at a desk that answers
            }
            if (message.ours() && !ours) {
                own.add(uid);
            }
        }
        came.add(new Naming.Came(read, raw));
    }
}
