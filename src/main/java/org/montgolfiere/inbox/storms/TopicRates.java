package org.montgolfiere.inbox.storms;

import static org.montgolfiere.inbox.storms.Slots.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How fast the topics of an account come, each against its own days. */
@Repository
class TopicRates {

    private static final int FORMER = 7 * 24 * 2;

    private final JdbcClient jdbc;

    TopicRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Rate(int lately, double usual) {}

    /** Whether a topic comes out of proportion in this half hour, against its half hours of the week before. */
    boolean anyUnusual(long account, Instant now) {
        List<Rate> rates = jdbc.sql("""
                select lately.messages, (
                    select coalesce(sum(topic_hour.messages), 0) from topic_hour
                    where topic_hour.topic_id = lately.topic_id and hour >= :week and hour < :before) as former
                from (select topic_id, count(*) as messages
                      from topic_message join message on message.id = message_id
                      where message.account_id = :account and message.sent_at > :since and message.sent_at <= :now
                      and topic_id is not null and not spam
                      group by topic_id order by count(*) desc limit 20) as lately""")
                .param("account", account)
                .param("now", at(now))
                .param("since", at(now.minus(Slots.SLOT.multipliedBy(Slots.WINDOW))))
                .param("week", at(now.minus(Duration.ofDays(7))))
                .param("before", at(now.minus(Duration.ofHours(2))))
                .query((row, number) -> new Rate(row.getInt("messages"), row.getDouble("former") / FORMER))
                .list();
        return rates.stream().anyMatch(rate -> new Baseline(rate.usual(), 0).isUnusual(rate.lately()));
    }
}
