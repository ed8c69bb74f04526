package org.montgolfiere.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.Entry;

/** A stretch of messages as programs see it. @param before where the older ones end; null: there are none */
record ThreadShape(List<Said> items, @Nullable String before) {

    /** A message. @param contact who wrote it; null: we did */
    record Said(
            long id,
            String remoteId,
            String kind,
            @Nullable String inReplyTo,
            ConversationShape.@Nullable Name contact,
            @Nullable String author,
            String text,
            @Nullable String url,
            List<Media> media,
            Instant sentAt,
            Instant storedAt,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt) {}

    record Media(String kind, String url, String alt) {}

    static ThreadShape of(Entry.Thread thread) {
        List<Said> said = thread.entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> said((Entry.Said) entry))
                .toList();
        return new ThreadShape(said, Cursor.text(thread.earlier()));
    }

    private static Said said(Entry.Said one) {
        return new Said(
                one.id(),
                one.remoteId(),
                word(one.kind()),
                one.inReplyTo(),
                ConversationShape.Name.of(one.contact()),
                one.author(),
                one.text().text(),
                one.url(),
                one.media().stream().map(ThreadShape::media).toList(),
                one.at(),
                one.storedAt(),
                one.editedAt(),
                one.deletedAt());
    }

    private static Media media(Incoming.Media media) {
        return new Media(word(media.kind()), media.url(), media.alt());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
