package org.montgolfiere.channel.feeds;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code feed}. */
@Repository
class FeedRows {

    private static final String COLUMNS =
            "id, account_id, address, title, due_at, read_at, failures, failing_since, trouble, gone";

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Feed> of(long account) {
        return jdbc.sql("select " + COLUMNS + " from feed where account_id = :account order by id")
                .param("account", account)
                .query(FeedRows::feed)
                .list();
    }

    @Nullable
    Feed find(long account, long id) {
        return jdbc.sql("select " + COLUMNS + " from feed where account_id = :account and id = :id")
                .param("account", account)
                .param("id", id)
                .query(FeedRows::feed)
                .optional()
                .orElse(null);
    }

    /** One that is there already is asked again at once, even if it was gone. */
    void add(long account, URI address, String title, Instant now) {
        jdbc.sql("""
                        insert into feed (account_id, address, title, due_at) values (:account, :address, :title, :now)
                        on conflict (account_id, address) do update
                        set gone = false, trouble = null, failures = 0, failing_since = null, due_at = excluded.due_at
                        """)
                .param("account", account)
                .param("address", address.toString())
                .param("title", title)
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Transactional
    public void remove(long account, long id) {
        int removed = jdbc.sql("delete from feed where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .update();
        if (removed == 1) {
            forget("account_cursor", account, id);
            forget("stream_rest", account, id);
            jdbc.sql("delete from feed_entry where feed_id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /** It answered. @param title null: as it was */
    void well(long id, @Nullable String title, Instant now) {
        jdbc.sql("""
                        update feed set title = coalesce(:title, title), read_at = :now, failures = 0,
                                        failing_since = null, trouble = null
                        where id = :id
                        """)
                .param("id", id)
                .param("title", title)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** It is asked elsewhere from now on; not where the account listens there already. */
    void move(long id, URI address) {
        jdbc.sql("""
                        update feed set address = :address
                        where id = :id and not exists (
                            select from feed other where other.account_id = feed.account_id and other.address = :address)
                        """).param("id", id).param("address", address.toString()).update();
    }

    void failed(long id, String trouble, boolean gone, Instant now, Instant due) {
        jdbc.sql("""
                        update feed set failures = failures + 1, failing_since = coalesce(failing_since, :now),
                                        trouble = :trouble, gone = :gone, due_at = :due
                        where id = :id
                        """)
                .param("id", id)
                .param("trouble", trouble)
                .param("gone", gone)
                .param("now", now.atOffset(UTC))
                .param("due", due.atOffset(UTC))
                .update();
    }

    private void forget(String table, long account, long id) {
        jdbc.sql("delete from " + table + " where account_id = :account and stream = :stream")
                .param("account", account)
                .param("stream", Feed.stream(id))
                .update();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getLong("id"),
                row.getLong("account_id"),
                URI.create(row.getString("address")),
                row.getString("title"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("read_at", OffsetDateTime.class)),
                row.getInt("failures"),
                instant(row.getObject("failing_since", OffsetDateTime.class)),
                row.getString("trouble"),
                row.getBoolean("gone"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
