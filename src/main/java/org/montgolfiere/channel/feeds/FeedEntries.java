package org.montgolfiere.channel.feeds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** @param keys names and links of entries @return those that another feed of the brand told first, with what it said */
    Map<String, String> ofOthers(long brand, long feed, Collection<String> keys) {
        Map<String, String> said = new HashMap<>();
        jdbc.sql("""
                        select key, says from feed_entry
                        where brand_id = :brand and key = any(:keys) and feed_id <> :feed
                        """)
                .param("brand", brand)
                .param("keys", hashes(keys))
                .param("feed", feed)
                .query(row -> {
                    said.put(row.getString("key"), row.getString("says"));
                });
        Map<String, String> others = new HashMap<>();
        keys.stream()
                .filter(key -> said.containsKey(hash(key)))
                .forEach(key -> others.put(key, Objects.requireNonNull(said.get(hash(key)))));
        return others;
    }

    /** Notes what this feed is about to tell. @return those that another told meanwhile, likewise */
    Map<String, String> tell(long brand, long feed, Map<String, String> told, LocalDate today) {
        List<String> keys = told.keySet().stream()
                .sorted(Comparator.comparing(FeedEntries::hash))
                .toList();
        jdbc.sql("""
                        insert into feed_entry (brand_id, key, feed_id, says, seen_on)
                        select :brand, key, :feed, says, :today
                        from unnest(:keys::text[], :says::text[]) with ordinality as told (key, says, place)
                        order by place
                        on conflict (brand_id, key) do nothing
                        """)
                .param("brand", brand)
                .param("feed", feed)
                .param("today", today)
                .param("keys", keys.stream().map(FeedEntries::hash).toArray(String[]::new))
                .param("says", keys.stream().map(told::get).toArray(String[]::new))
                .update();
        return ofOthers(brand, feed, keys);
    }

    /** They are still shown, by whichever feed. */
    void seen(long brand, Collection<String> keys, LocalDate today) {
        jdbc.sql("""
                        update feed_entry set seen_on = :today from (
                            select key from feed_entry
                            where brand_id = :brand and key = any(:keys) and seen_on < :today order by key for update) shown
                        where feed_entry.brand_id = :brand and feed_entry.key = shown.key
                        """)
                .param("brand", brand)
                .param("today", today)
                .param("keys", hashes(keys))
                .update();
    }

    /** Forgets what no feed of the brand has shown for a season. */
    void forget(long brand, LocalDate today) {
        jdbc.sql("delete from feed_entry where brand_id = :brand and seen_on < :before")
                .param("brand", brand)
                .param("before", today.minusDays(KEPT_DAYS))
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
