package org.montgolfiere.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a network told us. */
public sealed interface Incoming {

    /** Who wrote it, by the network's lasting id. @param followers how many follow them; null: the network does not tell */
    record Author(
            String id,
            String handle,
            String name,
            @Nullable String avatar,
            @Nullable Integer followers) {

        public Author(String id, String handle, String name, @Nullable String avatar) {
            this(id, handle, name, avatar, null);
        }
    }

    /** An image, a video, a link or a file that came with a message; its address is never opened unasked. */
    record Media(Kind kind, String url, String alt) {
        /** Whether the desk may keep it: an image or a file. */
        public boolean isFile() {
            return kind == Kind.IMAGE || kind == Kind.FILE;
        }

        /** What it is. */
        public enum Kind {
            IMAGE,
            VIDEO,
            LINK,
            FILE
        }
    }

    /**
     * A message.
     *
     * @param id the network's id of it, unique within the account
     * @param thread what it belongs to: messages of one thread make one conversation
     * @param inReplyTo the id of the message it answers; a known one decides the conversation before {@code thread} does
     * @param ours whether the account itself wrote it, here or elsewhere
     * @param beside what is known of it beside its words
     */
    record Message(
            String id,
            String thread,
            @Nullable String inReplyTo,
            Author author,
            Kind kind,
            String text,
            List<Media> media,
            @Nullable String url,
            Instant sentAt,
            boolean ours,
            Beside beside)
            implements Incoming {

        /** How it reached us. */
        public enum Kind {
            MENTION,
            REPLY,
            QUOTE,
            PRIVATE,
            FOUND,
            POST
        }

        public Message {
            media = List.copyOf(media);
        }

        /** One with nothing beside its words. */
        public Message(
                String id,
                String thread,
                @Nullable String inReplyTo,
                Author author,
                Kind kind,
                String text,
                List<Media> media,
                @Nullable String url,
                Instant sentAt,
                boolean ours) {
            this(id, thread, inReplyTo, author, kind, text, media, url, sentAt, ours, Beside.NOTHING);
        }

        public boolean isPrivate() {
            return kind == Kind.PRIVATE;
        }
    }

    /**
     * What is known of a message beside its words.
     *
     * @param automatic whether a machine wrote it: no machine answers it
     * @param remarks what its reader should know of it, as message keys, each with its argument after a colon
     * @param whole all of its words, where {@code text} leaves out what it repeats and how it is signed; null: it leaves
     *     out nothing
     */
    record Beside(
            boolean automatic,
            List<String> remarks,
            @Nullable String whole) {

        public static final Beside NOTHING = new Beside(false, List.of(), null);

        /** The remark, with that address behind a colon, where an answer goes to another than who seems to have written. */
        public static final String ANSWERS_TO = "channel.answers-to";

        public Beside {
            remarks = List.copyOf(remarks);
        }
    }

    /** A sign of life that asks for no answer. */
    record Sign(
            String id, Kind kind, Author author, @Nullable String subject, Instant at) implements Incoming {
        /** What was done. */
        public enum Kind {
            LIKE,
            REPOST,
            FOLLOW
        }
    }

    /** The author changed the text of a message. */
    record Edit(String id, String text, Instant at) implements Incoming {}

    /** The author took a message back. */
    record Deletion(String id, Instant at) implements Incoming {}

    /** Something that could not be understood: set aside in sight, and the rest goes on. */
    record Unreadable(String raw, String why) implements Incoming {}
}
