package org.montgolfiere.channel.mail;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.montgolfiere.home.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mail_id}: which mail had an id first, for a year after it was met last; hashes alone. */
@Repository
class MailIds implements FirstWords {

    private static final int KEPT_DAYS = 366;

    private final JdbcClient jdbc;

    MailIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(long account, Map<String, String> words, LocalDate today) {
        List<String> ids = words.keySet().stream()
                .sorted(Comparator.comparing(MailIds::hash))
                .toList();
        Map<String, String> known = new HashMap<>();
        jdbc.sql("""
                        insert into mail_id (account_id, id, says, seen_on)
                        select :account, id, says, :today
                        from unnest(:ids::text[], :words::text[]) with ordinality as came (id, says, place) order by place
                        on conflict (account_id, id) do update set seen_on = excluded.seen_on
                        returning id, says
                        """)
                .param("account", account)
                .param("today", today)
                .param("ids", ids.stream().map(MailIds::hash).toArray(String[]::new))
                .param("words", ids.stream().map(words::get).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("id"), row.getString("says"));
                });
        forget(account, today);
        Map<String, String> first = new HashMap<>();
        ids.forEach(id -> first.put(id, Objects.requireNonNull(known.get(hash(id)))));
        return first;
    }

    private void forget(long account, LocalDate today) {
        jdbc.sql("delete from mail_id where account_id = :account and seen_on < :before")
                .param("account", account)
                .param("before", today.minusDays(KEPT_DAYS))
                .update();
    }

    private static String hash(String id) {
        return Sha256.hex(id).substring(0, 32);
    }
}
