package org.montgolfiere.channel.mail;

import jakarta.mail.FetchProfile;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Incoming;

/** Reads a folder on from a place, a few mails at a time; nothing in the mailbox is changed by it. */
final class Folders {

    private static final Duration BEFORE = Duration.ofDays(7);
    private static final Duration AGAIN = Duration.ofDays(3);
    private static final int AT_ONCE = 20;
    private static final int BYTES_AT_ONCE = 8 << 20;
    private static final int STUMBLES = 3;

    private final Settings settings;
    private final String stream;
    private final boolean ours;
    private final Instant now;
    private final List<Long> own = new ArrayList<>();

    /** @param ours whether it is the folder of what we sent */
    Folders(Settings settings, String stream, boolean ours, Instant now) {
        this.settings = settings;
        this.stream = stream;
        this.ours = ours;
        this.now = now;
    }

    private record Found(long uid, Instant received, IMAPMessage message) {}

    /** The numbers of the mails in this batch that we wrote ourselves. */
    long[] own() {
        return own.stream().mapToLong(Long::longValue).toArray();
    }

    Batch read(IMAPFolder folder, @Nullable String cursor) throws MessagingException {
        Place place = place(folder, Place.parse(cursor));
        List<Found> found = found(folder, place);
        Map<String, Incoming> items = new HashMap<>();
        List<Incoming> order = new ArrayList<>();
        Place next = place;
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
                    keep(Letter.read(settings, raw, each.received(), ours), raw, each.uid(), items, order);
                }
            } catch (MessagingException | IOException fault) {
                if (next.stumbled() + 1 < STUMBLES || read > 0) {
                    Place stays = read > 0 ? next : next.stumbling();
                    return new Batch(stream, order, stays.written(), false);
                }
                order.add(new Incoming.Unreadable("UID " + each.uid(), "channel.mail.unfetched"));
            }
            next = next.after(each.uid(), each.received());
            read++;
        }
        String written = next.written();
        return new Batch(stream, order, written.equals(cursor) ? null : written, read < found.size());
    }

    /** Where to go on; where the folder was numbered anew, all of the last days is read again. */
    private Place place(IMAPFolder folder, @Nullable Place kept) throws MessagingException {
        long validity = folder.getUIDValidity();
        if (kept == null) {
            return new Place(validity, 0, now.minus(BEFORE), now.minus(BEFORE), 0);
        }
        if (kept.validity() == validity) {
            return kept;
        }
        Instant again = kept.seen().minus(AGAIN);
        Instant from = again.isAfter(kept.from()) ? again : kept.from();
        return new Place(validity, 0, from, kept.seen(), 0);
    }

    private List<Found> found(IMAPFolder folder, Place place) throws MessagingException {
        if (folder.getMessageCount() == 0) {
            return List.of();
        }
        Message[] messages = place.last() > 0
                ? folder.getMessagesByUID(place.last() + 1, UIDFolder.LASTUID)
                : folder.search(new ReceivedDateTerm(
                        ComparisonTerm.GE, Date.from(place.from().minus(Duration.ofDays(1)))));
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
            return Raw.read(stream);
        } catch (MessageRemovedException gone) {
            return null;
        } catch (IOException broken) {
            if (message.isExpunged()) {
                return null;
            }
            throw broken;
        }
    }

    /** Two mails of one id that are not the same: the second gets an id of its own, so that neither is lost. */
    private void keep(Incoming read, Raw raw, long uid, Map<String, Incoming> items, List<Incoming> order) {
        if (!(read instanceof Incoming.Message message)) {
            order.add(read);
            return;
        }
        boolean isTrial = message.ours() && message.id().startsWith(Trial.PREFIX);
        if (isTrial || ours && message.inReplyTo() == null) {
            return; // what we wrote to begin something has no place at a desk that answers
        }
        if (message.ours() && !ours) {
            own.add(uid);
        }
        Incoming earlier = items.putIfAbsent(message.id(), message);
        if (earlier instanceof Incoming.Message other && !same(other, message)) {
            order.add(renamed(message, Ids.made(raw.bytes())));
            return;
        }
        order.add(message);
    }

    private static boolean same(Incoming.Message one, Incoming.Message other) {
        return one.text().equals(other.text()) && Objects.equals(one.author(), other.author());
    }

    private static Incoming.Message renamed(Incoming.Message message, String id) {
        return new Incoming.Message(
                id,
                id,
                message.inReplyTo(),
                message.author(),
                message.kind(),
                message.text(),
                message.media(),
                message.url(),
                message.sentAt(),
                message.ours(),
                message.beside());
    }
}
