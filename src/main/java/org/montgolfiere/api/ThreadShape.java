package org.montgolfiere.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.Entry;
import org.montgolfiere.screen.Words;
import org.montgolfiere.shield.Folded;

/** A stretch of messages as programs see it. @param before where the older ones end; null: there are none */
record ThreadShape(List<Said> items, @Nullable String before) {

    /**
     * A message.
     *
     * @param contact who wrote it; null: we did
     * @param folded whether its words are left out: they are hostile, or nobody has read them yet
     * @param gist what stands in their place; null: nothing is folded
     * @param text null where it is folded
     */
    record Said(
            long id,
            String remoteId,
            String kind,
            @Nullable String inReplyTo,
            ConversationShape.@Nullable Name contact,
            @Nullable String author,
            boolean folded,
            @Nullable String gist,
            @Nullable String text,
            @Nullable String url,
            List<Media> media,
            Instant sentAt,
            Instant storedAt,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt) {}

    record Media(String kind, String url, String alt) {}

    /** @param unfold whether folded words are told all the same @param words those that gists are told in */
    static ThreadShape of(Entry.Thread thread, boolean unfold, Words words) {
        List<Said> said = thread.entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> said((Entry.Said) entry, unfold, words))
                .toList();
        return new ThreadShape(said, Cursor.text(thread.earlier()));
    }

    private static Said said(Entry.Said one, boolean unfold, Words words) {
        boolean folded = !one.text().quotable() && !unfold;
        return new Said(
                one.id(),
                one.remoteId(),
                word(one.kind()),
                one.inReplyTo(),
                ConversationShape.Name.of(one.contact()),
                one.author(),
                folded,
                gist(one.text(), words),
                folded ? null : one.text().opened(),
                one.url(),
                one.media().stream().map(media -> media(media, folded)).toList(),
                one.at(),
                one.storedAt(),
                one.editedAt(),
                one.deletedAt());
    }

    private static @Nullable String gist(Folded text, Words words) {
        if (text.quotable()) {
            return null;
        }
        return text.gist() == null
                ? words.say("shield.gist.unread")
                : text.gist().in(words);
    }

    /** What its author says of a picture is folded like the rest of their words. */
    private static Media media(Incoming.Media media, boolean folded) {
        return new Media(word(media.kind()), media.url(), folded ? "" : media.alt());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
