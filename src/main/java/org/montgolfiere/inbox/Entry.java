package org.montgolfiere.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.attachments.Copy;
import org.montgolfiere.shield.Folded;

/** One thing in a thread, in the order of its moment. */
public sealed interface Entry {

    Instant at();

    /**
     * A message.
     *
     * @param home the conversation it came in, another than the one on view where that one was merged
     * @param account whose stream brought it, or whose voice of ours it is
     * @param contact who wrote it; null: we did
     * @param author who of us wrote it, where that is known
     * @param text folded by what it counts as
     * @param media what came with it; the words of their descriptions are its author's and fold with the text
     * @param deletedAt when its author took it back; its text is gone then
     * @param judgement what it counts as; null: it is ours, or waits to be read
     */
    record Said(
            long id,
            long home,
            long account,
            @Nullable Contact contact,
            @Nullable String author,
            String remoteId,
            @Nullable String inReplyTo,
            Incoming.Message.Kind kind,
            Folded text,
            List<Incoming.Media> media,
            @Nullable String url,
            Instant at,
            Instant storedAt,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            @Nullable Judgement judgement,
            Beside beside)
            implements Entry {
        public Said {
            media = List.copyOf(media);
        }

        /** Whether its id on the network is known; else nothing can be done with it there. */
        public boolean named() {
            return !Unnamed.is(remoteId);
        }

        /** @param whole all of its words, where they stand in the place of its text; null: the text stands */
        Said with(
                List<Incoming.Media> attached,
                Map<Integer, Copy> copies,
                @Nullable Judgement judged,
                @Nullable Folded whole) {
            Folded folded = ours() ? text : Folds.of(whole == null ? text : whole, judged);
            Beside all = new Beside(beside.remarks(), whole == null && beside.hasWhole(), copies);
            return new Said(
                    id, home, account, contact, author, remoteId, inReplyTo, kind, folded, attached, url, at, storedAt,
                    editedAt, deletedAt, judged, all);
        }

        public boolean ours() {
            return contact == null;
        }
    }

    /**
     * What is known of a message beside its words.
     *
     * @param remarks message keys, each with its argument after a colon
     * @param hasWhole whether its text leaves out words that can be asked for
     * @param copies what the desk has of what came with it, by place; no entry: it was never asked for
     */
    record Beside(List<String> remarks, boolean hasWhole, Map<Integer, Copy> copies) {
        public Beside {
            remarks = List.copyOf(remarks);
            copies = Map.copyOf(copies);
        }
    }

    /** An internal note. @param home the conversation it was written in */
    record Noted(long id, long home, String author, Folded text, Instant at) implements Entry {}

    /**
     * A line of the trail.
     *
     * @param actor who did it; null: the desk itself
     * @param kind one word, its sentence in the bundle under {@code inbox.trail.<kind>}
     * @param names the persons and labels in it by their present names: {@code to}, {@code from}, {@code label}
     */
    record Happened(
            long id,
            long home,
            @Nullable String actor,
            String kind,
            Map<String, Object> detail,
            Map<String, String> names,
            Instant at)
            implements Entry {
        public Happened {
            detail = Map.copyOf(detail);
            names = Map.copyOf(names);
        }
    }

    /** The end of a thread, or an earlier stretch. @param earlier where the stretch before begins; null: this is all */
    record Thread(List<Entry> entries, @Nullable String earlier) {
        public Thread {
            entries = List.copyOf(entries);
        }
    }
}
