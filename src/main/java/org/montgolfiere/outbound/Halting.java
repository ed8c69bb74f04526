package org.montgolfiere.outbound;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import org.montgolfiere.offduty.Updates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back, at once, everything of a brand that is about to leave: what is held, what waits for its next try, what is planned
 * for topics. What is leaving at this moment leaves. Held words are drafts again.
 */
@Component
public class Halting {

    private final JdbcClient jdbc;
    private final Updates updates;
    private final Clock clock;

    Halting(JdbcClient jdbc, Updates updates, Clock clock) {
        this.jdbc = jdbc;
        this.updates = updates;
        this.clock = clock;
    }

    /** @return how many things do not leave */
    @Transactional
    public int halt(long brand) {
        int stopped = held(brand) + waiting(brand) + planned(brand);
        updates.tell(brand, "outgoing", 0);
        return stopped;
    }

    /** Whether something is being taken back on an account: what ends its connection ends that, too. */
    public boolean isDeleting(long account) {
        return jdbc.sql("""
                        select exists (select from outgoing where account_id = :account and act = 'deletion'
                                       and state in ('held', 'due', 'leaving'))
                        """)
                .param("account", account)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private int held(long brand) {
        return jdbc.sql("""
                        with undone as (
                            update outgoing set state = 'undone', ended_at = :now
                            where brand_id = :brand and state = 'held' and act <> 'deletion'
                            returning id, author_id, conversation_id, text, act),
                        kept as (
                            insert into draft (person_id, conversation_id, text, changed_at)
                            select distinct on (author_id, conversation_id) author_id, conversation_id, text, :now
                            from undone
                            where conversation_id is not null and text <> '' and act in ('reply', 'quote')
                            order by author_id, conversation_id, id desc
                            on conflict (person_id, conversation_id) do nothing)
                        select count(*) from undone
                        """)
                .param("brand", brand)
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private int waiting(long brand) {
        return jdbc.sql("""
                        update outgoing set state = 'not_sent', why = 'outbound.why.halted',
                                            next_try_at = 'infinity', ended_at = :now
                        where brand_id = :brand and state = 'due' and act <> 'deletion'
                        """)
                .param("brand", brand)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    private int planned(long brand) {
        return jdbc.sql("""
                        update topic_answer_reply set state = 'ended'
                        where state = 'due' and answer_id in (select id from topic_answer where brand_id = :brand)
                        """).param("brand", brand).update();
    }
}
