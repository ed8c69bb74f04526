package org.montgolfiere.channel.feeds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.home.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code feed_entry}: which feed told a brand of an entry first. That one tells it, again after a crash too; the
 * brand's other feeds leave it to it.
 */
@Repository
class FeedEntries {

    private static final int KEPT_DAYS = 90;

    private final JdbcClient jdbc;

    FeedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keys names and links of entries @return those of them that another feed of the brand told first */
    Set<String> ofOthers(long brand, long feed, Collection<String> keys, LocalDate today) {
        String[] hashes = hashes(keys);
        take(brand, feed, hashes, today);
        Set<String> others = Set.copyOf(jdbc.sql("""
                        select key from feed_entry where brand_id = :brand and key = any(:keys) and feed_id <> :feed
                        """)
                .param("brand", brand)
                .param("keys", hashes)
                .param("feed", feed)
                .query((row, number) -> row.getString("key"))
                .list());
        return keys.stream().filter(key -> others.contains(hash(key))).collect(Collectors.toSet());
    }

    /** Forgets what no feed of the brand has shown for a season. */
    void forget(long brand, LocalDate today) {
        jdbc.sql("delete from feed_entry where brand_id = :brand and seen_on < :before")
                .param("brand", brand)
                .param("before", today.minusDays(KEPT_DAYS))
                .update();
    }

    private void take(long brand, long feed, String[] hashes, LocalDate today) {
        jdbc.sql("""
                        insert into feed_entry (brand_id, key, feed_id, seen_on)
                        select :brand, key, :feed, :today from unnest(:keys::text[]) with ordinality as told (key, place)
                        order by place
                        on conflict (brand_id, key) do update set seen_on = excluded.seen_on
                        where feed_entry.seen_on < excluded.seen_on
                        """)
                .param("brand", brand)
                .param("feed", feed)
                .param("today", today)
                .param("keys", hashes)
                .update();
    }

    /** In order, so that two feeds do not wait for each other. */
    private static String[] hashes(Collection<String> keys) {
        return keys.stream().map(FeedEntries::hash).distinct().sorted().toArray(String[]::new);
    }

    private static String hash(String key) {
        return Sha256.hex(key).substring(0, 32);
    }
}
