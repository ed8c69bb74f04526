package org.montgolfiere.evidence;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.channel.Bringing;
import org.montgolfiere.channel.Brought;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Parcel;
import org.montgolfiere.files.Kind;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.inbox.attachments.Attachments;
import org.montgolfiere.outside.Answer;
import org.montgolfiere.outside.Outside;
import org.montgolfiere.outside.Request;
import org.springframework.stereotype.Component;

/** Brings what came with a message, within bounds; what cannot be had is noted with its reason. */
@Component
class Fetch {

    private static final int BYTES = 8 << 20;
    private static final int ALL_BYTES = 16 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Attachments attachments;
    private final Bringing bringing;
    private final Outside outside;

    Fetch(Attachments attachments, Bringing bringing, Outside outside) {
        this.attachments = attachments;
        this.bringing = bringing;
        this.outside = outside;
    }

    /** What the desk keeps of it already is not asked for again. */
    List<Piece.Media> all(Entry.Said said) {
        List<Piece.Media> all = new ArrayList<>();
        int room = ALL_BYTES;
        for (int position = 0; position < said.media().size(); position++) {
            Piece.Media piece = one(said, position, Math.min(BYTES, room));
            room -= piece.content() == null ? 0 : piece.content().length;
            all.add(piece);
        }
        return all;
    }

    private Piece.Media one(Entry.Said said, int position, int bytes) {
        Incoming.Media media = said.media().get(position);
        byte[] kept = attachments.whole(said.id(), position, bytes);
        if (kept != null) {
            return had(media, kept);
        }
        return media.url().isEmpty() && media.isFile() ? carried(said, position, media, bytes) : fetched(media, bytes);
    }

    private Piece.Media carried(Entry.Said said, int position, Incoming.Media media, int bytes) {
        return switch (bringing.bring(said.account(), said.remoteId(), position, "", bytes)) {
            case Brought.Here(Parcel parcel) -> {
                try (parcel) {
                    yield had(media, parcel.read(0, bytes));
                }
            }
            case Brought.TooLarge _ -> missing(media, "too large");
            case Brought.Missing _ -> missing(media, "not there any more");
            case Brought.Later _ -> missing(media, "no answer");
        };
    }

    private static Piece.Media had(Incoming.Media media, byte[] content) {
        return new Piece.Media(media.url(), media.alt(), Kind.of(content).type(), content, null);
    }

    private Piece.Media fetched(Incoming.Media media, int bytes) {
        if (media.kind() == Incoming.Media.Kind.LINK) {
            return missing(media, "a link, not fetched");
        }
        try {
            Request request =
                    Request.get(URI.create(media.url())).within(WITHIN).atMost(bytes);
            return kept(media, outside.send(request));
        } catch (IllegalArgumentException unreadable) {
            return missing(media, "no readable address");
        }
    }

    private static Piece.Media kept(Incoming.Media media, Answer answer) {
        return switch (answer) {
            case Answer.Reply reply
            when reply.good() ->
                new Piece.Media(media.url(), media.alt(), reply.header("content-type"), reply.body(), null);
            case Answer.Reply reply -> missing(media, "answered " + reply.status());
            case Answer.Failure failure -> missing(media, failure.why());
        };
    }

    private static Piece.Media missing(Incoming.Media media, String trouble) {
        return new Piece.Media(media.url(), media.alt(), null, null, trouble);
    }
}
