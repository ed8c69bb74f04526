package org.montgolfiere.inbox.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.montgolfiere.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of what most people say, as far as a member may know of it. */
@Repository
class LargestTopics {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LargestTopics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of which something was said since a moment, the largest of the last day first. */
    List<Long> recent(Member member, Instant since) {
        return jdbc.sql("""
                select topic.id from topic
                left join lateral (select sum(messages) as messages from topic_hour
                                   where topic_id = topic.id and hour > :day) as lately on true
                where brand_id = :brand and joined_id is null and last_at > :since and topic.messages > 1
                and (:all or open_id is not null)
                order by coalesce(lately.messages, 0) desc, topic.messages desc, topic.id limit 1000""")
                .param("brand", member.brand())
                .param("all", member.readsPrivate())
                .param("day", clock.instant().minus(DAY).atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those of which more than one thing was said within a span, the largest of it first; spam apart. */
    List<Long> between(Member member, Instant from, Instant to, int most) {
        return jdbc.sql("""
                select topic.id from topic
                join lateral (select sum(messages) as messages from topic_hour
                              where topic_id = topic.id and hour > :from and hour <= :to) as said on said.messages > 1
                where brand_id = :brand and joined_id is null and last_at > :left and spam * 2 <= topic.messages
                and (:all or open_id is not null)
                order by said.messages desc, topic.id limit :most""")
                .param("from", from.minus(HOUR).atOffset(ZoneOffset.UTC))
                .param("left", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("brand", member.brand())
                .param("all", member.readsPrivate())
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
