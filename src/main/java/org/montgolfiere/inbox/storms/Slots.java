package org.montgolfiere.inbox.storms;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many messages each account got in ten minutes, kept for nine weeks. */
@Repository
class Slots {

    static final Duration SLOT = Duration.ofMinutes(10);
    static final int WINDOW = 3;

    private static final Duration KEPT = Duration.ofDays(63);
    private static final int DAYS = 14;
    private static final int WEEKS = 8;

    private final JdbcClient jdbc;

    Slots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came in the last half hour. */
    record Rate(int messages, int hostile, int complaints, int praise) {
        boolean isHappy() {
            return praise * 2 >= messages && (hostile + complaints) * 10 <= messages;
        }

        boolean isTroubled() {
            return (hostile + complaints) * 5 >= messages;
        }
    }

    void count(Collection<Long> messages) {
        jdbc.sql("""
                insert into account_slot (account_id, slot, messages, hostile, complaints, praise)
                select account_id, date_bin('10 minutes', message.sent_at, timestamptz '2000-01-01Z') as slot, count(*),
                    count(*) filter (where hostile), count(*) filter (where complaint), count(*) filter (where praise)
                from topic_message join message on message.id = message_id
                where message_id = any(:ids) group by 1, 2 order by 1, 2
                on conflict (account_id, slot) do update set messages = account_slot.messages + excluded.messages,
                    hostile = account_slot.hostile + excluded.hostile,
                    complaints = account_slot.complaints + excluded.complaints,
                    praise = account_slot.praise + excluded.praise""").param("ids", messages.toArray(Long[]::new)).update();
    }

    /** An account that was written to lately, or is in a storm. */
    record Busy(long brand, long account) {}

    List<Busy> busy(Instant now) {
        return jdbc.sql("""
                select brand_id, id from account
                where id in (select account_id from account_slot where slot > :since)
                or id in (select account_id from storm where closed_at is null) order by id""")
                .param("since", at(now.minus(SLOT.multipliedBy(WINDOW))))
                .query((row, number) -> new Busy(row.getLong("brand_id"), row.getLong("id")))
                .list();
    }

    Rate rate(long account, Instant now) {
        return jdbc.sql("""
                select coalesce(sum(messages), 0) as messages, coalesce(sum(hostile), 0) as hostile,
                    coalesce(sum(complaints), 0) as complaints, coalesce(sum(praise), 0) as praise
                from account_slot where account_id = :account and slot > :since and slot <= :now""")
                .param("account", account)
                .param("since", at(now.minus(SLOT.multipliedBy(WINDOW))))
                .param("now", at(now))
                .query((row, number) -> new Rate(
                        row.getInt("messages"), row.getInt("hostile"), row.getInt("complaints"), row.getInt("praise")))
                .single();
    }

    /**
     * What is usual at this hour: the same half hour of the last fourteen days, and of the same weekday of eight weeks.
     *
     * @return null where the account is too new to know
     */
    @Nullable
    Baseline usual(long account, Instant now) {
        Instant first = first(account);
        List<Integer> counts = new ArrayList<>();
        Map<Long, Integer> slots = slots(account, now);
        for (int day = 1; day <= WEEKS * 7; day++) {
            Instant then = now.minus(Duration.ofDays(day));
            boolean alike = day <= DAYS || day % 7 == 0;
            if (alike && first != null && !then.minus(SLOT.multipliedBy(WINDOW)).isBefore(first)) {
                counts.add(window(slots, then));
            }
        }
        return counts.size() < Baseline.ENOUGH ? null : Baseline.of(counts);
    }

    void forget(Instant now) {
        jdbc.sql("delete from account_slot where slot < :before")
                .param("before", at(now.minus(KEPT)))
                .update();
    }

    private static int window(Map<Long, Integer> slots, Instant end) {
        int sum = 0;
        for (int place = 0; place < WINDOW; place++) {
            long slot = end.minus(SLOT.multipliedBy(place)).getEpochSecond() / SLOT.toSeconds();
            sum += slots.getOrDefault(slot, 0);
        }
        return sum;
    }

    private Map<Long, Integer> slots(long account, Instant now) {
        Map<Long, Integer> slots = new HashMap<>();
        jdbc.sql("select slot, messages from account_slot where account_id = :account and slot < :now")
                .param("account", account)
                .param("now", at(now))
                .query(row -> {
                    long slot = row.getObject("slot", OffsetDateTime.class).toEpochSecond() / SLOT.toSeconds();
                    slots.put(slot, row.getInt("messages"));
                });
        return slots;
    }

    private @Nullable Instant first(long account) {
        return jdbc.sql("select min(slot) as first from account_slot where account_id = :account")
                .param("account", account)
                .query((row, number) -> {
                    OffsetDateTime first = row.getObject("first", OffsetDateTime.class);
                    return first == null ? Instant.MAX : first.toInstant();
                })
                .optional()
                .filter(first -> first != Instant.MAX)
                .orElse(null);
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
