package org.montgolfiere.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.inbox.attachments.Copy;
import org.montgolfiere.shield.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a conversation and of those merged into it. */
@Repository
class Threads {

    private static final String SAID = """
            select message.id, message.conversation_id, message.account_id, message.brand_id, message.remote_id as message_remote_id,
                message.in_reply_to, message.kind, message.text, message.url, message.sent_at, message.stored_at,
                message.edited_at, message.deleted_at, message.remarks, message.whole is not null as has_whole,
                person.name as author,
                contact.id as contact_id, contact.network, contact.remote_id, contact.handle, contact.name,
                contact.avatar, contact.first_at as contact_first_at, contact.last_at as contact_last_at
            from message
            left join contact on contact.id = message.contact_id
            left join person on person.id = message.author_id
            """;

    private final JdbcClient jdbc;
    private final Judging judging;

    Threads(JdbcClient jdbc, Judging judging) {
        this.jdbc = jdbc;
        this.judging = judging;
    }

    /** The last messages before a place, the latest first. */
    List<Entry.Said> before(long conversation, @Nullable Key place, int limit) {
        return whole(jdbc.sql(SAID + """
                where message.conversation_id = any(array(select family(:conversation)))
                and (:at::timestamptz is null or (message.sent_at, message.id) < (:at, :id))
                order by message.sent_at desc, message.id desc limit :limit""")
                .param("conversation", conversation)
                .param("at", place == null ? null : place.moment())
                .param("id", place == null ? 0 : place.id())
                .param("limit", limit)
                .query((row, number) -> said(row))
                .list());
    }

    /** One message by its id, wherever it is. */
    List<Entry.Said> one(long message) {
        return whole(jdbc.sql(SAID + "where message.id = :id")
                .param("id", message)
                .query((row, number) -> said(row))
                .list());
    }

    /** The message that an answer would go to: the latest of theirs that still stands. */
    List<Entry.Said> answerable(long conversation, @Nullable Long account) {
        return whole(jdbc.sql(SAID + """
                where message.conversation_id = any(array(select family(:conversation)))
                and message.contact_id is not null and message.deleted_at is null
                and (:account::bigint is null or message.account_id = :account)
                order by message.sent_at desc, message.id desc limit 1""")
                .param("conversation", conversation)
                .param("account", account)
                .query((row, number) -> said(row))
                .list());
    }

    /** All of a message's words, where its text leaves some out. */
    Optional<String> words(long message) {
        return jdbc.sql("select whole from message where id = :id and whole is not null")
                .param("id", message)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private List<Entry.Said> whole(List<Entry.Said> messages) {
        Map<Long, List<Incoming.Media>> media = new HashMap<>();
        Map<Long, Map<Integer, Copy>> copies = new HashMap<>();
        jdbc.sql("""
                select media.message_id, media.position, kind, url, alt, state, why, type, extension, bytes, picture
                from message_media media left join attachment using (message_id, position)
                where message_id = any(:ids) order by message_id, position""")
                .param("ids", messages.stream().map(Entry.Said::id).toArray(Long[]::new))
                .query(row -> {
                    if (row.getString("state") != null) {
                        copies.computeIfAbsent(row.getLong("message_id"), id -> new HashMap<>())
                                .put(row.getInt("position"), Copy.of(row));
                    }
                    media.computeIfAbsent(row.getLong("message_id"), id -> new ArrayList<>())
                            .add(new Incoming.Media(
                                    Incoming.Media.Kind.valueOf(
                                            row.getString("kind").toUpperCase(Locale.ROOT)),
                                    row.getString("url"),
                                    row.getString("alt")));
                });
        Map<Long, Judgement> judgements = judgements(messages);
        Map<Long, Folded> wholes = wholes(messages, judgements);
        return messages.stream()
                .map(one -> one.with(
                        media.getOrDefault(one.id(), List.of()),
                        copies.getOrDefault(one.id(), Map.of()),
                        judgements.get(one.id()),
                        wholes.get(one.id())))
                .toList();
    }

    /** All the words of those that are grave: what makes them so may stand in what their text leaves out. */
    private Map<Long, Folded> wholes(List<Entry.Said> messages, Map<Long, Judgement> judgements) {
        Long[] grave = messages.stream()
                .filter(one -> one.beside().hasWhole() && one.deletedAt() == null)
                .map(Entry.Said::id)
                .filter(id -> judgements.containsKey(id)
                        && Objects.requireNonNull(judgements.get(id)).grave())
                .toArray(Long[]::new);
        Map<Long, Folded> wholes = new HashMap<>();
        if (grave.length > 0) {
            jdbc.sql("select id, whole from message where id = any(:ids)")
                    .param("ids", grave)
                    .query(row -> {
                        wholes.put(row.getLong("id"), Folded.plain(row.getString("whole")));
                    });
        }
        return wholes;
    }

    private Map<Long, Judgement> judgements(List<Entry.Said> messages) {
        return messages.isEmpty()
                ? Map.of()
                : judging.of(
                        brand(messages.getFirst().home()),
                        messages.stream().map(Entry.Said::id).toList());
    }

    private long brand(long conversation) {
        return jdbc.sql("select brand_id from conversation where id = :id")
                .param("id", conversation)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static Entry.Said said(ResultSet row) throws SQLException {
        return new Entry.Said(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getLong("account_id"),
                Conversations.contact(row),
                row.getString("author"),
                row.getString("message_remote_id"),
                row.getString("in_reply_to"),
                Objects.requireNonNull(Rows.kind(row.getString("kind"))),
                Folded.plain(row.getString("text")),
                List.of(),
                row.getString("url"),
                moment(row, "sent_at"),
                moment(row, "stored_at"),
                Conversations.moment(row, "edited_at"),
                Conversations.moment(row, "deleted_at"),
                null,
                new Entry.Beside(remarks(row.getString("remarks")), row.getBoolean("has_whole"), Map.of()));
    }

    private static List<String> remarks(@Nullable String kept) {
        return kept == null ? List.of() : kept.lines().toList();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
