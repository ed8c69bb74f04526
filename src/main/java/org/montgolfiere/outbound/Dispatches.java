package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code outgoing}: what was held, what became of it. Leaving is in {@link Leases}. */
@Repository
class Dispatches {

    static final String COLUMNS = """
            outgoing.id, outgoing.brand_id, outgoing.account_id, outgoing.conversation_id, outgoing.author_id,
            outgoing.act, outgoing.text, outgoing.subject, outgoing.state, outgoing.send_key, outgoing.hold_until,
            outgoing.tries, outgoing.remote_id, outgoing.url, outgoing.why, outgoing.created_at,
            coalesce(outgoing.settles_to, outgoing.created_at) as settles_to, outgoing.stop_id
            """;

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Extras extras;

    Dispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.extras = new Extras(jdbc);
    }

    /** @return what is held, or was by the same form already */
    Dispatch hold(Wish wish, String key, Instant now, Instant until) {
        Optional<Dispatch> held = insert(wish, key, now, until);
        held.ifPresent(one -> extras.attach(one.id(), wish.manner(), wish.pictures()));
        return held.orElseGet(() -> Objects.requireNonNull(sentWith(wish.author(), wish.once())));
    }

    /** What this person sent with that form before; null: nothing. */
    @Nullable
    Dispatch sentWith(long author, @Nullable UUID once) {
        return jdbc.sql("select " + COLUMNS + " from outgoing where author_id = :author and once = :once::uuid")
                .param("author", author)
                .param("once", once)
                .query((row, number) -> dispatch(row))
                .optional()
                .orElse(null);
    }

    private Optional<Dispatch> insert(Wish wish, String key, Instant now, Instant until) {
        return jdbc.sql("""
                insert into outgoing (brand_id, account_id, conversation_id, author_id, act, text, subject, state,
                                      send_key, hold_until, next_try_at, created_at, settles_to, once)
                values (:brand, :account, :conversation, :author, :act, :text, :subject, 'held',
                        :key, :until, :until, :now, :settles, :once::uuid)
                on conflict (author_id, once) where once is not null do nothing
                returning
                """ + COLUMNS)
                .param("brand", wish.brand())
                .param("account", wish.account())
                .param("conversation", wish.conversation())
                .param("author", wish.author())
                .param("act", wish.act().name().toLowerCase(Locale.ROOT))
                .param("text", wish.text())
                .param("subject", wish.subject())
                .param("key", key)
                .param("until", until.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("settles", wish.settlesTo().atOffset(UTC))
                .param("once", wish.once())
                .query((row, number) -> dispatch(row))
                .optional();
    }

    List<Picture> pictures(long id) {
        return extras.pictures(id);
    }

    Manner manner(long id) {
        return extras.manner(id);
    }

    /** Holds the row until the transaction ends. */
    @Nullable
    Dispatch lock(long id) {
        return jdbc.sql("select " + COLUMNS + " from outgoing where id = :id for update")
                .param("id", id)
                .query((row, number) -> dispatch(row))
                .optional()
                .orElse(null);
    }

    @Nullable
    Dispatch find(long id) {
        return jdbc.sql("select " + COLUMNS + " from outgoing where id = :id")
                .param("id", id)
                .query((row, number) -> dispatch(row))
                .optional()
                .orElse(null);
    }

    /** @return the dispatch as undone, or empty when it is not held any more, nor stopped */
    Optional<Dispatch> undo(long id, Instant now) {
        return move(
                id,
                "(state = 'held' or state = 'due' and stop_id is not null)",
                "state = 'undone', ended_at = :moment",
                now);
    }

    /** By a person's hand: what was not sent, or was stopped, is held once more. */
    Optional<Dispatch> again(long id, Instant until) {
        return move(
                id,
                "(state = 'not_sent' or state in ('held', 'due') and stop_id is not null)",
                "state = 'held', hold_until = :moment, next_try_at = :moment, tries = 0, ended_at = null, why = null, stop_id = null",
                until);
    }

    /** By a person's word: it arrived, under an id that nobody knows. */
    Optional<Dispatch> arrived(long id, Instant now) {
        return move(
                id, "state = 'unknown'", "state = 'sent', remote_id = send_key, ended_at = :moment, why = null", now);
    }

    Optional<Dispatch> neverArrived(long id, Instant now) {
        return move(
                id,
                "state = 'unknown'",
                "state = 'not_sent', ended_at = :moment, why = 'outbound.why.never-arrived'",
                now);
    }

    private Optional<Dispatch> move(long id, String from, String change, Instant moment) {
        return jdbc.sql("update outgoing set " + change + " where id = :id and " + from + " returning " + COLUMNS)
                .param("id", id)
                .param("moment", moment.atOffset(UTC))
                .query((row, number) -> dispatch(row))
                .optional();
    }

    /** What a thread shows beside its messages: everything that is not at its end, and what did not go well. */
    List<Dispatch> pending(long conversation) {
        return jdbc.sql("select " + COLUMNS + """
                from outgoing where conversation_id = :conversation and state not in ('sent', 'undone')
                order by id desc limit :shown
                """)
                .param("conversation", conversation)
                .param("shown", SHOWN)
                .query((row, number) -> dispatch(row))
                .list()
                .reversed();
    }

    /** What this person may still take back, the last first. */
    List<Dispatch> held(long author, long brand) {
        return jdbc.sql("select " + COLUMNS + """
                from outgoing where author_id = :author and brand_id = :brand and state = 'held'
                order by id desc limit :shown
                """)
                .param("author", author)
                .param("brand", brand)
                .param("shown", SHOWN)
                .query((row, number) -> dispatch(row))
                .list();
    }

    /** The posts of a brand, the last first; what was taken back is its author's alone. */
    List<Dispatch> posts(long brand, long reader) {
        return jdbc.sql("select " + COLUMNS + """
                from outgoing where brand_id = :brand and act = 'post'
                and (state <> 'undone' or author_id = :reader)
                order by id desc limit :shown
                """)
                .param("brand", brand)
                .param("reader", reader)
                .param("shown", SHOWN)
                .query((row, number) -> dispatch(row))
                .list();
    }

    static Dispatch dispatch(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getLong("account_id"),
                row.getObject("conversation_id", Long.class),
                row.getLong("author_id"),
                Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("subject"),
                Dispatch.State.of(row.getString("state")),
                row.getString("send_key"),
                row.getObject("hold_until", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getString("remote_id"),
                row.getString("url"),
                row.getString("why"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("settles_to", OffsetDateTime.class).toInstant(),
                row.getObject("stop_id", Long.class));
    }
}
