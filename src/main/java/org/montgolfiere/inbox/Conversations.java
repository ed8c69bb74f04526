package org.montgolfiere.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations, one at a time. */
@Repository
class Conversations {

    static final String COLUMNS = """
            conversation.id, conversation.brand_id, conversation.account_id, conversation.thread,
            conversation.private, conversation.state, conversation.snoozed_until, conversation.assignee_id,
            conversation.first_at, conversation.last_at, conversation.waiting_since, conversation.incoming,
            conversation.outgoing, conversation.version,
            contact.id as contact_id, contact.network, contact.remote_id, contact.handle, contact.name, contact.avatar,
            contact.first_at as contact_first_at, contact.last_at as contact_last_at
            """;

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the conversation shows now: itself, or the one it was merged into. */
    long survivor(long id) {
        return jdbc.sql("select survivor(:id)")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    Optional<Long> brand(long id) {
        return jdbc.sql("select brand_id from conversation where id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    Optional<Conversation> find(long id) {
        return select(id, "");
    }

    /** Holds the row until the transaction ends. */
    Optional<Conversation> lock(long id) {
        return select(id, "for update of conversation");
    }

    /**
     * Holds the row in which the conversation shows now. Another transaction may merge it until it is held: what was
     * merged meanwhile is followed.
     */
    Optional<Conversation> lockShown(long id) {
        while (true) {
            long shown = survivor(id);
            Optional<Conversation> held = lock(shown);
            if (held.isEmpty() || survivor(id) == shown) {
                return held;
            }
        }
    }

    void assign(long id, @Nullable Long assignee, Instant at) {
        jdbc.sql("""
                update conversation set assignee_id = :assignee, version = version + 1,
                    assigned_at = case when :assignee::bigint is null then null else :at::timestamptz end
                where id = :id""")
                .param("id", id)
                .param("assignee", assignee)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What came until now is dealt with. */
    void close(long id, Instant at) {
        settle(id, at);
        jdbc.sql("""
                update conversation set state = 'closed', snoozed_until = null, waiting_since = null,
                    version = version + 1
                where id = :id""").param("id", id).update();
    }

    /** What was stored by then, here and in what was merged into it, waits no more. */
    void settle(long id, Instant at) {
        jdbc.sql("""
                update conversation set settled_at = greatest(settled_at, :at)
                where id in (select family(:id))""").param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void open(long id, Instant at) {
        jdbc.sql("""
                update conversation set state = 'open', snoozed_until = null,
                    waiting_since = coalesce(waiting_since, :at), version = version + 1
                where id = :id""").param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void snooze(long id, Instant until) {
        jdbc.sql("""
                update conversation set state = 'snoozed', snoozed_until = :until, version = version + 1
                where id = :id""")
                .param("id", id)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Conversation> select(long id, String lock) {
        return jdbc.sql("select " + COLUMNS + """
                from conversation left join contact on contact.id = conversation.contact_id
                where conversation.id = :id
                """ + lock)
                .param("id", id)
                .query((row, number) -> conversation(row))
                .optional();
    }

    static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                row.getLong("id"),
                row.getLong("brand_id"),
                row.getLong("account_id"),
                row.getString("thread"),
                contact(row),
                row.getBoolean("private"),
                state(row.getString("state")),
                moment(row, "snoozed_until"),
                row.getObject("assignee_id", Long.class),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                moment(row, "waiting_since"),
                row.getInt("incoming"),
                row.getInt("outgoing"),
                row.getLong("version"));
    }

    static Conversation.State state(String word) {
        return Conversation.State.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable Contact contact(ResultSet row) throws SQLException {
        return row.getObject("contact_id") == null ? null : Contacts.contact(row, "contact_");
    }
}
