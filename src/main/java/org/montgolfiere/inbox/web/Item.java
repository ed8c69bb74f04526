package org.montgolfiere.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.attachments.Copy;
import org.montgolfiere.shield.Folded;

/** What stands in a thread, from the oldest to the newest. */
public sealed interface Item {

    Instant at();

    /** The first thing of a day. */
    record Day(Instant at) implements Item {}

    /**
     * A message.
     *
     * @param voice the account that received it, or that said it
     * @param by who of us wrote it, where that is known
     * @param url where it stands on the network, if it is a web address
     * @param remarks what its reader should know of it, as sentences
     * @param hasWhole whether words that it repeats can be asked for
     */
    record Said(
            long id,
            Voice voice,
            boolean ours,
            String who,
            @Nullable String by,
            Instant at,
            Folded body,
            List<Picture> media,
            @Nullable String url,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            List<String> remarks,
            boolean hasWhole)
            implements Item {}

    /** A note for the team. */
    record Noted(long id, String who, Instant at, Folded body) implements Item {}

    /** Something that was done, as a sentence. */
    record Happened(long id, Instant at, String sentence) implements Item {}

    /**
     * @param kind image, video, link or file
     * @param url where it is, if that is a web address
     * @param host of it
     * @param copy what the desk has of it; null: nobody asked for it yet
     * @param odd whether its bytes are of another kind than its name says
     */
    record Picture(
            int position,
            String kind,
            String alt,
            @Nullable String url,
            @Nullable String host,
            @Nullable Copy copy,
            boolean odd) {

        Picture with(Copy now) {
            return new Picture(position, kind, alt, url, host, now, odd);
        }

        /** Whether it is shown as a picture, as far as is known before it is looked at. */
        public boolean shows() {
            return copy == null || copy.state() == Copy.State.DUE
                    ? kind.equals("image")
                    : copy.kept() && copy.picture();
        }

        /** Whether the desk may keep it. */
        public boolean file() {
            return kind.equals("image") || kind.equals("file");
        }

        public String state() {
            return copy == null ? "none" : copy.state().name().toLowerCase(Locale.ROOT);
        }
    }
}
