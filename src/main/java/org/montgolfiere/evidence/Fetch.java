package org.montgolfiere.evidence;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.montgolfiere.channel.Incoming;
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

    private final Outside outside;

    Fetch(Outside outside) {
        this.outside = outside;
    }

    List<Piece.Media> all(List<Incoming.Media> media) {
        List<Piece.Media> all = new ArrayList<>();
        int room = ALL_BYTES;
        for (Incoming.Media one : media) {
            Piece.Media piece = one(one, Math.min(BYTES, room));
            room -= piece.content() == null ? 0 : piece.content().length;
            all.add(piece);
        }
        return all;
    }

    private Piece.Media one(Incoming.Media media, int bytes) {
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
