package org.montgolfiere.inbox.storms;

import static org.montgolfiere.inbox.storms.Slots.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.montgolfiere.inbox.PrioritiesDue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a storm is about: topics of which much of it is made. Once a topic is one of them it stays one. */
@Repository
class StormTopics {

    private static final Duration LATELY = Duration.ofHours(2);
    private static final int FEWEST = 10;
    private static final int PART = 20;

    private final JdbcClient jdbc;
    private final PrioritiesDue due;

    StormTopics(JdbcClient jdbc, PrioritiesDue due) {
        this.jdbc = jdbc;
        this.due = due;
    }

    /** Adds those that have come to a twentieth of what the last hours brought, and at least ten messages. */
    void grow(long storm, long account, Instant now) {
        List<Long> grown = jdbc.sql("""
                with since as (
                    select brand_id, account_id,
                        date_trunc('hour', greatest(opened_at - interval '30 minutes', :since), 'UTC') as at
                    from storm where id = :storm),
                came as (
                    select coalesce(sum(messages), 0) as messages from since
                    join account_slot on account_slot.account_id = since.account_id and slot >= at)
                insert into storm_topic (storm_id, topic_id)
                select :storm, topic.id from since cross join came
                join topic on topic.brand_id = since.brand_id and joined_id is null and last_at >= since.at
                    and topic.spam * 2 <= topic.messages
                cross join lateral (
                    select sum(topic_hour.messages) as messages from topic_hour
                    where topic_id = topic.id and hour >= since.at) as lately
                where lately.messages >= :fewest and lately.messages * :part >= came.messages
                on conflict do nothing returning topic_id""")
                .param("storm", storm)
                .param("since", at(now.minus(LATELY)))
                .param("fewest", FEWEST)
                .param("part", PART)
                .query((row, number) -> row.getLong(1))
                .list();
        if (!grown.isEmpty()) {
            due.topics(account, grown);
        }
    }

    /** Messages were put to what says the same: those of storms are weighed anew. */
    void grouped(List<Long> messages) {
        due.inStorms(messages);
    }
}
