package org.montgolfiere.channel;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What accounts listen for beyond mentions: names, hashtags, words. */
@Repository
public class SavedSearches {

    private static final int AT_MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The searches of an account, oldest first. */
    public List<SavedSearch> of(long account) {
        return jdbc.sql("select id, account_id, words from saved_search where account_id = :account order by id")
                .param("account", account)
                .query((row, number) ->
                        new SavedSearch(row.getLong("id"), row.getLong("account_id"), row.getString("words")))
                .list();
    }

    /** Listens for these words from now on. @return false when they are empty, too long, or twenty are kept already */
    public boolean add(long account, String words, long person) {
        String clean = words.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() || clean.length() > 200 || of(account).size() >= AT_MOST) {
            return false;
        }
        jdbc.sql("""
                        insert into saved_search (account_id, words, created_by, created_at)
                        values (:account, :words, :person, :now)
                        on conflict (account_id, words) do nothing
                        """)
                .param("account", account)
                .param("words", clean)
                .param("person", person)
                .param("now", clock.instant().atOffset(UTC))
                .update();
        return true;
    }

    /** Stops listening; what was found stays. */
    @Transactional
    public void remove(long account, long id) {
        int removed = jdbc.sql("delete from saved_search where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .update();
        if (removed == 1) {
            forget("account_cursor", account, "search:" + id);
            forget("stream_rest", account, "search:" + id);
        }
    }

    private void forget(String table, long account, String stream) {
        jdbc.sql("delete from " + table + " where account_id = :account and stream = :stream")
                .param("account", account)
                .param("stream", stream)
                .update();
    }
}
